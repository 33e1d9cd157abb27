import { explained } from "./explanation.ts";

/** E4xx and E5xx: links, and addresses that must stay. */
export const addresses = [
  explained(
    "E400",
    "dead-link",
    "a link that leads nowhere",
    "There is no such page, file or heading on this site. Capitals count, and so does the slash at the end.",
  ),
  explained(
    "E401",
    "link-to-a-draft",
    "a link to what isn't published",
    "That article is a draft, or dated in the future: until it is out, readers would find nothing. Publish it first, or take the link out.",
  ),
  explained(
    "E410",
    "dead-address-in-the-output",
    "a dead address in the finished site",
    "The last look before publishing follows every address in every page and feed. What it finds comes from a layout or a feed, for what authors write was checked before.",
  ),
  explained(
    "E500",
    "alias-on-a-live-url",
    "one address for two things",
    "Two articles, or an article and an alias, a picture or a page of the site itself, would be at one address. Paths that differ only in capitals count as one, because some hosts fold them; an old address may differ so from where it leads, or from another that leads there.",
  ),
  explained(
    "E510",
    "released-url-lost",
    "an address that was released and is gone",
    "Somebody may have linked to it. Say what became of it: `aliases:` in the article that has its text now, `redirects:` or `gone:` in `site.yaml`.",
  ),
  explained(
    "E511",
    "released-heading-lost",
    "a heading's id that was released and is gone",
    "Somebody may have linked to that place. Put `{formerly=#old-id}` behind the heading that says it now.",
  ),
  explained(
    "E512",
    "released-date-changed",
    "a date that feeds have published otherwise",
    "Feed readers sort by it, and would show an old article as new, or not at all. Put the old date back, and say with `updated:` when the text changed.",
  ),
  explained(
    "E513",
    "redirect-to-a-redirect",
    "a redirect to another redirect",
    "Each one costs readers a round trip, and a circle never ends. Write where it ends.",
  ),
  explained(
    "E514",
    "redirect-to-nothing",
    "a redirect to nothing",
    "`redirects:` leads from an old address to one that is there.",
  ),
  explained(
    "E515",
    "conflict-in-the-urls-lock",
    "a line of `urls.lock` that is not an address",
    "That file holds what was ever released, a line each. After a merge, keep the lines of both sides; else restore it from version control.",
  ),
] as const;
