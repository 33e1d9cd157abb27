import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { asWarning, diagnostic } from "../src/diagnostics/diagnostic.ts";
import { diagnosticText } from "../src/diagnostics/format.ts";
import { projectFolder } from "./support/build.ts";
import { renderFigure } from "./support/figures.ts";
import { articleText, onePixel, siteYaml } from "./support/site-folder.ts";
import { loadFiles } from "./support/small-site.ts";

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(projectFolder, ".vscode", path), "utf8"));

const SnippetsSchema = z.record(
  z.string(),
  z.object({ prefix: z.array(z.string()), body: z.union([z.string(), z.array(z.string())]) }),
);
const snippets = SnippetsSchema.parse(read("articles.code-snippets"));

/** What the editor puts in when the author presses Tab to the end. */
function expanded(name: string): string {
  const body = snippets[name]?.body;
  assert.ok(body !== undefined, name);
  return [body]
    .flat()
    .join("\n")
    .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, "$1")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replaceAll("$" + "{CURRENT_YEAR}", "2024")
    .replaceAll("$" + "{CURRENT_MONTH}", "05")
    .replaceAll("$" + "{CURRENT_DATE}", "24")
    .replaceAll("$0", "");
}

const source = expanded("Source").trimEnd().replace(/^/gm, "  ");

/** The snippets that are no text of their own, and what each is put into. */
const whole: Readonly<Record<string, (text: string) => string>> = {
  "Front matter": (text) => `${text}Text.\n`,
  "Optional keys": (text) => articleText("A", `date: 2024\n${text.trimEnd()}`),
  Source: () => articleText("A", `date: 2024\nsources:\n${source}`, "Text [@rfc9110].\n"),
  "Heading with an id": (text) => articleText("A", "date: 2024", `${text}Text.\n`),
  Citation: (text) => articleText("A", `date: 2024\nsources:\n${source}`, `Text ${text}.\n`),
};

for (const name of Object.keys(snippets)) {
  test(`the snippet "${name}" is Markdown that builds`, async (t) => {
    const text = expanded(name);
    const article = whole[name]?.(text) ?? articleText("A", "date: 2024", `Text\n\n${text}\n`);
    const files = {
      "site.yaml": `${siteYaml}examples: code\n`,
      "code/a/ring.ts": "// #region lookup\nexport const a = 1;\n// #endregion\n",
      "articles/a/index.md": article,
      "articles/a/picture.png": onePixel,
      "articles/other-story.md": articleText("Other"),
    };
    const { diagnostics } = await loadFiles(t, files, false, renderFigure);
    assert.deepEqual(
      diagnostics.map(({ line, code, message }) => `${line} ${code} ${message}`),
      [],
    );
  });
}

const TasksSchema = z.object({
  tasks: z.array(
    z.object({
      script: z.string(),
      problemMatcher: z.object({
        pattern: z.object({
          regexp: z.string(),
          file: z.number(),
          line: z.number(),
          column: z.number(),
          code: z.number(),
          severity: z.number(),
          message: z.number(),
        }),
      }),
    }),
  ),
});

test("the editor's task reads a diagnostic as `npm run check` prints it, and none of the lines around", () => {
  const [task] = TasksSchema.parse(read("tasks.json")).tasks;
  assert.equal(task?.script, "check");
  const { pattern } = task.problemMatcher;
  const place = { file: "content/articles/a: b.md", line: 12, column: 3, length: 4 };
  const lines = [
    diagnostic(place, "E204", "`date`: is none", "Mend it."),
    asWarning(diagnostic(place, "E720", "2 words")),
  ]
    .flatMap((one) => diagnosticText(one, Array<string>(20).fill("x")).split("\n"))
    .map((text) => new RegExp(pattern.regexp).exec(text))
    .filter((match) => match !== null)
    .map((match) => [
      match[pattern.file],
      match[pattern.line],
      match[pattern.column],
      match[pattern.code],
      // One letter is a severity to VS Code: E is an error, W a warning.
      match[pattern.severity],
      match[pattern.message],
    ]);
  assert.deepEqual(lines, [
    ["content/articles/a: b.md", "12", "3", "E204", "E", "`date`: is none"],
    ["content/articles/a: b.md", "12", "3", "W720", "W", "2 words"],
  ]);
});

test("the editor's settings name the schemas that are there", () => {
  const settings = z.object({ "yaml.schemas": z.record(z.string(), z.string()) });
  for (const path of Object.keys(settings.parse(read("settings.json"))["yaml.schemas"])) {
    assert.ok(JSON.parse(readFileSync(join(projectFolder, path), "utf8")), path);
  }
});
