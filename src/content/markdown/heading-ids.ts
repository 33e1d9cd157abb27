import type Token from "markdown-it/lib/token.mjs";

/** The ids that an author gives a heading. */
export interface HeadingIds {
  /** The one it has now; undefined to make one of its words. */
  readonly id: string | undefined;
  /** Ids that it had in earlier releases. */
  readonly formerly: readonly string[];
}

const id = String.raw`#[\p{L}\p{N}\p{M}_.:-]+`;
const atEnd = new RegExp(
  String.raw`(?<![\s\\])\s*\{(?=[#f])(${id})?((?:\s*formerly=${id})*)\}\s*$`,
  "u",
);

/** Takes `{#id}`, `{formerly=#old}` or `{#id formerly=#old formerly=#older}` off a heading's end, before Markdown reads it. */
export function takeIds(inline: Token): HeadingIds {
  const found = atEnd.exec(inline.content);
  if (!found) return { id: undefined, formerly: [] };
  inline.content = inline.content.slice(0, found.index);
  const [, own, formerly = ""] = found;
  return {
    id: own?.slice(1),
    formerly: formerly
      .split("formerly=#")
      .slice(1)
      .map((old) => old.trim()),
  };
}
