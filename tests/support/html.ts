import { Parser } from "htmlparser2";

/** The text of HTML as a reader sees it. */
export function textContent(html: string): string {
  let text = "";
  const parser = new Parser({
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(html);
  return text;
}

/** An element of HTML, as its parser saw it. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of HTML, in order. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes });
    },
  });
  parser.end(html);
  return tags;
}
