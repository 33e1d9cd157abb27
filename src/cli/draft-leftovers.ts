import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importFiles } from "../content/import-files.ts";
import { shown } from "../content/path.ts";
import { writeOwnFile } from "../content/write-own-file.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { hashOf, importLockText, readImportLock } from "../import/import-lock.ts";
import type { PlannedImport } from "./plan-import.ts";

/**
 * Makes drafts of new articles in which a build would still find errors, so that all others can be
 * published; what links to them loses these links. Says so of each.
 */
export function draftLeftovers(
  left: readonly Diagnostic[],
  { compared, imported }: PlannedImport,
  to: string,
): Diagnostic[] {
  const said: Diagnostic[] = [];
  const drafted = new Set<string>();
  const lock = new Map(readImportLock(to));
  for (const { article, path, fate } of compared) {
    if (fate !== "new" && fate !== "changed") continue;
    const file = join(to, path);
    const shownPath = shown(file);
    const folder = shownPath.endsWith("/index.md")
      ? shownPath.slice(0, -"index.md".length)
      : undefined;
    const own = left.filter(
      (one) => one.file === shownPath || (folder !== undefined && one.file.startsWith(folder)),
    );
    const [first] = own;
    const text = readFileSync(file, "utf8");
    if (!first || /^draft: true/m.test(text.slice(0, text.indexOf("\n---\n", 4)))) continue;
    const { source, offset } = article.post;
    const taken = own.flatMap(({ message }) => takenAlias(message, text) ?? []);
    const without = taken.reduce((all, alias) => withoutAlias(all, alias), text);
    const reason = first.message.replace(/\s+/g, " ");
    const mended =
      taken.length === own.length
        ? without
        : without.replace("\n---\n", `\ndraft: true # ${reason}\n---\n`);
    writeOwnFile(file, mended, to);
    const entry = lock.get(article.post.key);
    if (entry) lock.set(article.post.key, { ...entry, written: hashOf(mended) });
    for (const alias of taken) {
      const hint = "It can't lead to this article.";
      const message = `\`${alias}\` belongs to something else here`;
      said.push(diagnostic(source.at(offset), "W826", message, hint));
    }
    if (taken.length === own.length) continue;
    drafted.add(article.path);
    const hint = "Mend that in the article, and take `draft: true` out.";
    said.push(diagnostic(source.at(offset), "W830", `comes as a draft: ${first.message}`, hint));
  }
  const { articles, notes } = imported.withoutLinksTo(drafted);
  const bodies = new Map(articles.map(({ path, body }) => [path, body]));
  for (const { article, path, fate } of compared) {
    const body = bodies.get(article.path);
    if (body === undefined || (fate !== "new" && fate !== "changed")) continue;
    const file = join(to, path);
    const text = readFileSync(file, "utf8");
    const relinked = `${text.slice(0, text.indexOf("\n---\n", 4))}\n---\n\n${body}`;
    writeOwnFile(file, relinked, to);
    const entry = lock.get(article.post.key);
    if (entry) lock.set(article.post.key, { ...entry, written: hashOf(relinked) });
  }
  said.push(...notes);
  if (said.length > 0) writeOwnFile(join(to, importFiles.lock), importLockText(lock), to);
  return said;
}

/** The alias that a diagnostic says has another owner, if it is the article's. */
function takenAlias(message: string, text: string): string | undefined {
  const [, path] = /^`([^`]+)` is used by both /.exec(message) ?? [];
  return path !== undefined && text.includes(`\n  - ${path}\n`) ? path : undefined;
}

function withoutAlias(text: string, alias: string): string {
  return text.replace(`\n  - ${alias}\n`, "\n").replace(/\naliases:\n(?! {2}- )/, "\n");
}
