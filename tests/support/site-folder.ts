import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";

/** Files by their path within a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder that is gone when the test ends, with these files in it. */
export function folderOf(t: TestContext, files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "load-bearing-"));
  // Web servers in tests run as another user.
  chmodSync(folder, 0o755);
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files below a folder, making the folders they need. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The least that a `site.yaml` can say. */
export const siteYaml = `title: Small site
tagline: For tests
url: https://small.example
language: en
timeZone: UTC
author: { name: Ann Author, url: "https://ann.example/" }
`;

/** An article's file. `frontMatter` is added to a title, a description and a date. */
export function articleText(title: string, frontMatter = "date: 2024-03-11", body = "Text.\n") {
  return `---\ntitle: ${title}\ndescription: About ${title}.\n${frontMatter}\n---\n\n${body}`;
}

/** A tag's lines in `tags.yaml`. */
export function tagYaml(slug: string, label = slug): string {
  return `- slug: ${slug}\n  label: ${label}\n  description: About ${label}.\n`;
}

/** The bytes of a picture of one transparent pixel. */
export const onePixel: Uint8Array = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=",
  "base64",
);
