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

const empty = new Set(["br", "img", "hr", "input", "wbr", "source", "col", "meta", "link"]);

/** Elements that end because another does, and whatever could run, in what an article's text became. */
export function wrongWith(html: string): string[] {
  const wrong: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (/^(?:script|style|iframe|object|embed|base|meta|link|form)$/.test(name)) wrong.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^style$/.test(key)) wrong.push(`${name} ${key}`);
        if (/^(?:href|src)/.test(key) && /^\s*(?:javascript|vbscript|data):/i.test(value)) {
          wrong.push(`${name} ${value}`);
        }
      }
    },
    onclosetag(name, isImplied) {
      if (isImplied && !empty.has(name)) wrong.push(`<${name}> isn't closed`);
    },
  });
  parser.end(html);
  return wrong;
}
