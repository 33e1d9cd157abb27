import { explained } from "./explanation.ts";

/** E7xx: what only `npm run check` knows. House rules are warnings in drafts, as W720 to W725. */
export const check = [
  explained(
    "E700",
    "misspelt-word",
    "a word that is in no dictionary",
    "Mend it, or, if it is right, add it to `words.txt`.",
  ),
  explained(
    "E710",
    "markdown-out-of-style",
    "Markdown that isn't in the house's style",
    "The rules are markdownlint's, as `.markdownlint.yaml` sets them: one way to write each thing, so that a diff shows what changed.",
  ),
  explained(
    "E720",
    "house-too-few-words",
    "more or less of something than the house has",
    "`house.yaml` says how many words, tags, sources and figures an article has.",
  ),
  explained(
    "E721",
    "house-without-updated",
    "no `updated:`, which the house wants",
    "`updated: true` in `house.yaml` asks every article for the day of its last change.",
  ),
  explained(
    "E722",
    "house-without-last-heading",
    "an article without the house's last heading",
    "`lastHeading:` in `house.yaml` says under which heading every article ends.",
  ),
  explained(
    "E723",
    "house-phrase",
    "words that the house doesn't use",
    "`phrases:` in `house.yaml` lists them, each with what to do instead. Quotations are let be.",
  ),
  explained(
    "E724",
    "house-heading",
    "a heading that the house doesn't use",
    "`headings:` in `house.yaml` lists them, each with what to do instead.",
  ),
  explained(
    "E725",
    "house-repeated-words",
    "words that stand in another article too",
    "`repeatedWords:` in `house.yaml` says how many words in a row may stand in two articles: more were copied.",
  ),
  explained(
    "E726",
    "house-page-too-heavy",
    "a page heavier than the house lets it be",
    "`pageBytes:` in `house.yaml` says how many bytes an article's page may weigh as it is sent. Shorten the text, or give the figure fewer marks.",
  ),
  explained(
    "E730",
    "dead-outgoing-link",
    "a link to a page that is gone",
    "The other host has failed on three days over a week, and answered on none between. Find the page's new address, or link to a recorded copy.",
  ),
  explained(
    "W731",
    "outgoing-link-without-answer",
    "a link without an answer",
    "The other host did not answer the last time. It may be down for an evening, so this fails nothing yet.",
  ),
  explained(
    "W732",
    "outgoing-link-that-moved",
    "a link to a page that has moved for good",
    "The other host says where the page is now. Link there: old hosts go off.",
  ),
] as const;
