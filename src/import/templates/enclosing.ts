import type { TemplateTag } from "./scan-tags.ts";

/** A tag with a name, which may be the end of one that began before. */
export interface NamedTag extends TemplateTag {
  readonly name: string;
  readonly closes: boolean;
}

/** What becomes of a template language's tags. */
export interface TagRules<T extends NamedTag> {
  /** What a tag is that is text after all; undefined for any other. */
  text(tag: T): string | undefined;
  /** What a tag becomes, with what it encloses if it encloses something. */
  convert(tag: T, inner: string | undefined): string;
}

interface Open<T> {
  readonly tag: T;
  readonly parts: string[];
}

/** Replaces tags from the innermost outwards, in one pass. A tag encloses something if an end of its name follows. */
export function enclosing<T extends NamedTag>(
  text: string,
  tags: readonly T[],
  rules: TagRules<T>,
): string {
  const endsLeft = new Map<string, number>();
  const asText = tags.map((tag) => rules.text(tag));
  for (const [i, tag] of tags.entries()) {
    if (tag.closes && asText[i] === undefined)
      endsLeft.set(tag.name, (endsLeft.get(tag.name) ?? 0) + 1);
  }
  const stack: Open<T>[] = [];
  const bottom: string[] = [];
  const parts = () => stack.at(-1)?.parts ?? bottom;
  const openNames = new Map<string, number>();
  /** Converts the innermost open tag, which nothing ended, as one that encloses nothing. */
  const endAlone = () => {
    const open = stack.pop();
    if (!open) return;
    openNames.set(open.tag.name, (openNames.get(open.tag.name) ?? 1) - 1);
    parts().push(block(open.tag, rules.convert(open.tag, undefined), text), ...open.parts);
  };
  let at = 0;
  for (const [i, tag] of tags.entries()) {
    parts().push(text.slice(at, tag.start));
    at = tag.end;
    const plain = asText[i];
    if (plain !== undefined) parts().push(plain);
    else if (tag.closes) {
      endsLeft.set(tag.name, (endsLeft.get(tag.name) ?? 1) - 1);
      if ((openNames.get(tag.name) ?? 0) === 0) continue;
      while (stack.at(-1)?.tag.name !== tag.name) endAlone();
      const open = stack.pop();
      if (!open) continue;
      openNames.set(tag.name, (openNames.get(tag.name) ?? 1) - 1);
      const inner = open.parts.join("");
      const made = rules.convert(open.tag, inner);
      // Of one that is left out the line is left out, too.
      const isInner = made === inner && inner.includes("\n");
      parts().push(
        isInner ? inner.replace(/^[ \t]*\n|\n[ \t]*$/g, "") : block(open.tag, made, text),
      );
    } else if ((endsLeft.get(tag.name) ?? 0) > (openNames.get(tag.name) ?? 0)) {
      stack.push({ tag, parts: [] });
      openNames.set(tag.name, (openNames.get(tag.name) ?? 0) + 1);
    } else parts().push(block(tag, rules.convert(tag, undefined), text));
  }
  while (stack.length > 0) endAlone();
  bottom.push(text.slice(at));
  return bottom.join("");
}

/** What is a block of its own has empty lines around it, and the indentation of its tag. */
function block({ start, end }: TemplateTag, made: string, text: string): string {
  if (!made.includes("\n")) return made;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = start - lineStart > 200 ? "x" : text.slice(lineStart, start);
  if (before.trim() !== "") return made;
  const lines = made.replace(/^\n+|\n+$/g, "").split("\n");
  const isOpen = lineStart === 0 || text.slice(lineStart - 2, lineStart) === "\n\n";
  const isApart = text.slice(end, end + 2).replace("\n", "") === "\n" || end === text.length;
  return `${isOpen ? "" : `\n\n${before}`}${lines.join(`\n${before}`)}${isApart ? "" : "\n\n"}`;
}
