import type Token from "markdown-it/lib/token.mjs";
import type { Section } from "./document.ts";
import { titleGap } from "./template.ts";

/** What a token is in plain text, where neither its content nor its children say it. */
export interface SpokenToken {
  readonly spoken: string;
}

/** Elements within a line; all others stand apart from what is beside them. */
const inline = new Set(
  "a abbr b cite code del em i ins kbd mark s small span strong sub sup".split(" "),
);

const unspoken = new Set(["citation", "footnote_ref", "note_number"]);

/** Takes a text apart at its headings. What a drawing or a picture shows says nothing out of its place. */
export function sectionsOf(tokens: readonly Token[]): Section[] {
  const sections: { id: string; heading: string; text: string }[] = [
    { id: "", heading: "", text: "" },
  ];
  tokens.forEach((token, index) => {
    const last = sections.at(-1);
    if (token.type === "heading_open") {
      const heading = words(tokens[index + 1]?.children ?? []);
      sections.push({ id: token.meta?.id ?? "", heading, text: "" });
    } else if (last && tokens[index - 1]?.type !== "heading_open") last.text += wordsOf(token);
  });
  return sections.map(({ id, heading, text }) => ({
    id,
    heading: { template: evenSpaces(heading) },
    text: { template: evenSpaces(text) },
  }));
}

function evenSpaces(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, " ").trim();
}

function words(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) text += wordsOf(token);
  return text;
}

function wordsOf({ type, tag, content, children, meta }: Token): string {
  const spoken: unknown = meta?.spoken;
  if (typeof spoken === "string") return spoken;
  if (type === "inline") return words(children ?? []);
  if (type === "text" || type === "code_inline") return content;
  if (type === "wiki_title") return titleGap(content);
  if (type === "html_inline") return inline.has(/[a-z]+/.exec(content)?.[0] ?? "") ? "" : " ";
  if (type === "callout_name") return ` ${content} `;
  if (unspoken.has(type)) return "";
  return inline.has(tag) ? "" : " ";
}
