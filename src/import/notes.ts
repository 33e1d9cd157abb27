import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { OldPost, Tools } from "./old-blog.ts";
import type { Planned } from "./planned.ts";

/** Where in a post something is looked for. */
export type Part = "front matter" | "text";

/** The tools for a post. Notes are placed in the part that they are about, if it is found there. */
export function toolsFor(
  post: OldPost,
  planned: readonly Planned[],
  report: Report,
  part: Part,
): Tools {
  const start = part === "text" ? textStart(post) : 0;
  const ends = new Map<string, number>();
  return {
    note(needle, message, hint) {
      const { text } = post.source;
      const [line = ""] = needle.split("\n", 1);
      const from = ends.get(needle) ?? start;
      const at = Math.max(
        0,
        text.indexOf(line, from) === -1 ? text.indexOf(line) : text.indexOf(line, from),
      );
      ends.set(needle, at + line.length);
      report(diagnostic({ ...post.source.at(at), length: line.length }, "W821", message, hint));
    },
    pathOf(name) {
      const wanted = name.replace(/^\/+/, "").replace(/(?:\/(?:_?index)?)?(?:\.\w+)?$/, "");
      return planned.find(
        ({ post: { name: known } }) => known === wanted || known.split("/").pop() === wanted,
      )?.path;
    },
  };
}

/** Where the text begins: behind the front matter, which its first line might repeat. */
function textStart({ source, body }: OldPost): number {
  const [first = ""] = body.split("\n", 1);
  return Math.max(0, source.text.indexOf(`\n${first}`, source.text.indexOf("\n")));
}
