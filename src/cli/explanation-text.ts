import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { listFiles } from "../cache/list-files.ts";
import { changeLines } from "../diagnostics/catalogue/example.ts";
import type { Example, Explanation } from "../diagnostics/catalogue/explanation.ts";
import { untidy } from "../diagnostics/catalogue/untidy.ts";
import { codeFrame, linesOf, visible } from "../diagnostics/code-frame.ts";
import { packageFile } from "../package/package-files.ts";

/** Sites with one thing wrong each, which the tests build: what they show is so. */
const sites = packageFile("tests/diagnostics");
const PlacesSchema = z.array(
  z.object({ code: z.string(), file: z.string(), line: z.number(), column: z.number() }),
);

/** How gravely it is taken, and where less so. */
function gravity(code: string): string {
  if (code.startsWith("W")) return "A warning: the build goes on.";
  if (!/^E[23]/.test(code)) return "An error: nothing is published while it is there.";
  const reason = new Map(Object.entries(untidy)).get(code);
  const elsewhere =
    reason === undefined
      ? "So it is where the article says `strict: false`: it would break the page, a link or a feed, or could run."
      : `A warning where the article says \`strict: false\`. ${reason}`;
  return `An error; a warning in a draft, which is published nowhere. ${elsewhere}`;
}

/** What `explain` prints of a code, its example included. */
export function explanationText({ code, title, meaning, example }: Explanation): string {
  return [
    `${code}  ${title}`,
    wrapped(meaning),
    wrapped(gravity(code)),
    exampleText(code, example),
  ].join("\n\n");
}

function exampleText(code: string, example: Example): string {
  if ("broken" in example) {
    return `This makes one, and this mends it:\n\n    $ ${example.broken}\n    $ ${example.mended}`;
  }
  const folder = join(sites, example.site);
  const expected = PlacesSchema.parse(
    JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")),
  );
  const location = expected.find((one) => one.code === code);
  const changes = listFiles(join(folder, "mended")).map((path) => {
    const change = {
      before: textOf(join(folder, path)),
      after: textOf(join(folder, "mended", path)),
    };
    const lines = changeLines(change).map((line) => `    ${visible(line)}`.trimEnd());
    return [`  ${path}`, ...lines].join("\n").trimEnd();
  });
  const found = location ? [`An example:\n\n${frameText(folder, location)}`] : [];
  return [...found, `Mended:\n\n${changes.join("\n\n")}`].join("\n\n");
}

/** The place that a diagnostic has in an example, with its line if there is one to see. */
function frameText(folder: string, location: z.infer<typeof PlacesSchema>[number]): string {
  const { file, line, column } = location;
  const text = textOf(join(folder, file)) ?? textOf(join(folder, "output", file));
  const head = `  ${file}:${line}:${column}`;
  const frame = text === undefined ? undefined : codeFrame(linesOf(text), location);
  if (!frame) return head;
  return [head, `    ${frame.line}`, `    ${" ".repeat(frame.indentCells)}^`].join("\n");
}

/** A file as an editor would show it; what none would show is named. */
function textOf(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (stats.isDirectory()) return "(a folder)\n";
  if (stats.isSymbolicLink()) return `(a link to ${readlinkSync(path)})\n`;
  if (/\.(?:png|gif|jpe?g|webp|avif)$/.test(path)) return `(a picture of ${stats.size} bytes)\n`;
  return readFileSync(path, "utf8");
}

/** Lines of at most 90 characters. */
function wrapped(text: string): string {
  return text.replace(/(.{1,90})(?:\s+|$)/g, "$1\n").trimEnd();
}
