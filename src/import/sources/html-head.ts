import type { Data } from "../front-matter-values.ts";
import { findElement, findElements, parseHtml, textOfNodes } from "../text/html-tree.ts";
import type { ReadPost } from "./read-posts.ts";

/** A whole page of HTML with what its head says of it, as Pelican reads one: its title, and `<meta name="date">`. */
export function withHead(read: ReadPost): ReadPost {
  if (read.format !== "html" || !/<head[\s>]/i.test(read.body)) return read;
  const { children } = parseHtml(read.body);
  const named = (name: string) => findElement(children, (one) => one.name === name);
  const head = named("head");
  const body = named("body");
  if (!head) return read;
  const title = findElement(head.children, ({ name }) => name === "title");
  const data: Data = {
    ...(title && { title: textOfNodes(title.children).replace(/\s+/g, " ").trim() }),
    ...Object.fromEntries(
      findElements(head.children, ({ name }) => name === "meta").flatMap(({ attributes }) => {
        const { name, content } = attributes;
        return name === undefined || content === undefined || /^(?:viewport|generator)$/i.test(name)
          ? []
          : [[name.toLowerCase(), content] as const];
      }),
    ),
  };
  const inside = body && read.body.slice(body.start, body.end);
  return { ...read, data: { ...data, ...read.data }, body: inside ?? read.body };
}
