import { existsSync } from "node:fs";
import { join } from "node:path";
import { askLinks, politeRate } from "../check/ask-links.ts";
import type { ArticleText } from "../check/house-rules.ts";
import {
  checkLock,
  linksLockName,
  readLinksLock,
  updateLock,
  writeLinksLock,
} from "../check/links-lock.ts";
import { type OutgoingLink, outgoingLinks } from "../check/outgoing-links.ts";
import type { Content } from "../content/content.ts";
import { readText } from "../content/read-text.ts";
import { writeOwnFile } from "../content/write-own-file.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { present, readAgain } from "./article-texts.ts";
import { count } from "./count.ts";
import type { Options } from "./options.ts";

/**
 * Reports dead links by the lock; with `--external` it asks first, and writes down what it heard.
 * @returns how many links it looked at
 */
export async function checkOutgoingLinks(
  { content: folder, external }: Options,
  content: Content | undefined,
  texts: readonly ArticleText[],
  report: Report,
): Promise<string> {
  const links = linksOf(content, texts, folder);
  const file = join(folder, linksLockName);
  const written = existsSync(file) ? readText(file, folder, report) : undefined;
  if (!written && existsSync(file)) return "none that is known";
  let lock = written ? readLinksLock(written, report) : {};
  if (!lock) return "none that is known";
  if (external) {
    const userAgent = `link check of ${content?.site.url ?? "a personal site"} (once a day at most)`;
    const answers = await askLinks(
      links.map(({ url }) => url),
      politeRate,
      userAgent,
    );
    const today = new Date().toISOString().slice(0, 10);
    const updated = updateLock(lock, answers, today);
    if (updated === lock && links.length > 0) return "no host answered: is there a network?";
    lock = updated;
    writeOwnFile(file, writeLinksLock(lock), folder);
  }
  checkLock(lock, links, report);
  const known = links.filter(({ url }) => lock[url]).length;
  return external ? count(links.length, "link") : `${known} of ${links.length} ever asked`;
}

function linksOf(
  content: Content | undefined,
  texts: readonly ArticleText[],
  folder: string,
): readonly OutgoingLink[] {
  const about = content?.about;
  const [file] = present(folder, ["about.md"]);
  const source = file && readAgain(file, folder);
  return outgoingLinks([
    ...texts.map(({ article: { original, sources }, body, source }) => ({
      source,
      outgoing: body.outgoing,
      urls: [...(original === undefined ? [] : [original]), ...sources.map(({ url }) => url)],
    })),
    ...(about && source
      ? [{ source, outgoing: about.body.outgoing, urls: about.sources.map(({ url }) => url) }]
      : []),
  ]);
}
