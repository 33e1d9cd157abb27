import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Data } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import { evaluateFunction, parseScript, propertiesNamed, textOfProperty } from "./script.ts";
import { readSettings } from "./settings.ts";

/** The endings of programs that Eleventy reads, the first of which counts where there are several. */
export const programs = ["js", "cjs", "mjs", "ts"];

/** What the site says of itself in its global data: `metadata`, `site`, `meta`. */
export function siteData(folder: SourceFolder, root: string, report: Report): Data {
  const names = ["metadata", "site", "meta"].flatMap((name) => [
    `${root}/_data/${name}`,
    `_data/${name}`,
    `data/${name}`,
  ]);
  const read = readSettings(
    folder,
    names.flatMap((name) => [`${name}.json`, `${name}.yaml`, `${name}.yml`]),
    report,
  );
  if (Object.keys(read).length > 0) return read;
  for (const name of names.flatMap((one) => programs.map((kind) => `${one}.${kind}`))) {
    const program =
      folder.find(name) === undefined ? undefined : parseScript(folder.read(name)?.text ?? "");
    if (!program) continue;
    const keys = ["title", "url", "baseUrl", "domain", "description", "language", "lang", "author"];
    const found = keys.map((key) => [key, textOfProperty(program, key)] as const);
    const authorName = propertiesNamed(program, "author").map((author) =>
      textOfProperty(author, "name"),
    )[0];
    return {
      ...Object.fromEntries(found.filter(([, value]) => value !== undefined)),
      ...(authorName !== undefined && { author: { name: authorName } }),
    };
  }
  return {};
}

/** What permalink a folder's program computes of a post; undefined if it computes none that can be known. */
export type ComputedPermalink = ((page: Data) => unknown) | undefined;

/** Answers what the files beside a post say of all in their folder, the nearest last. */
export function folderData(folder: SourceFolder, report: Report) {
  const known = new Map<string, { data: Data; permalink: ComputedPermalink }>();
  return (path: string, root: string): { data: Data; permalink: ComputedPermalink } => {
    const parts = path
      .slice(root.length + 1)
      .split("/")
      .slice(0, -1);
    let data: Data = {};
    let permalink: ComputedPermalink;
    for (let depth = 0; depth <= parts.length; depth++) {
      const at = [root, ...parts.slice(0, depth)].join("/");
      const own = known.get(at) ?? readFolderData(folder, at, report);
      known.set(at, own);
      data = { ...data, ...own.data };
      permalink = own.permalink ?? permalink;
    }
    return { data, permalink };
  };
}

function readFolderData(
  folder: SourceFolder,
  at: string,
  report: Report,
): { data: Data; permalink: ComputedPermalink } {
  const name = at.split("/").pop() ?? "";
  const found = (file: string) => folder.find(`${at}/${file}`);
  const json = readSettings(
    folder,
    [`${name}.11tydata.json`, `${name}.json`].flatMap((file) => found(file) ?? []),
    report,
  );
  // One may only hand on what another says, as a `.js` does for a `.ts`.
  const read = programs
    .flatMap((kind) => found(`${name}.11tydata.${kind}`) ?? [])
    .flatMap((path) => parseScript(folder.read(path)?.text ?? "") ?? []);
  const written = read.flatMap((program) => propertiesNamed(program, "permalink"));
  const texts = Object.fromEntries(
    ["layout", "tags"].flatMap((key) => {
      const text = read
        .map((program) => textOfProperty(program, key))
        .find((one) => one !== undefined);
      return text === undefined ? [] : [[key, text]];
    }),
  );
  const permalink: ComputedPermalink =
    written.length === 0
      ? undefined
      : (data) =>
          written.map((one) => evaluateFunction(one, data)).find((one) => typeof one === "string");
  return { data: { ...usable(json), ...texts }, permalink };
}

/** Other JSON may have a folder's name by chance. */
function usable(data: Data): Data {
  return ["permalink", "layout", "tags"].some((key) => data[key] !== undefined) ? data : {};
}
