import { parse as parseToml } from "smol-toml";
import { diagnostic, type Report } from "../../diagnostics/diagnostic.ts";
import { isRecord } from "../../i18n/record.ts";
import { type Data, textAt } from "../front-matter-values.ts";
import { codes } from "../notes.ts";
import { readYaml } from "../read-yaml.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SiteFacts } from "../source-site.ts";
import { linksIn } from "./elsewhere.ts";

/** The first of some files of settings that is there, read; `{}` if none is. One that can't be is reported. */
export function readSettings(folder: SourceFolder, names: readonly string[], report: Report): Data {
  for (const name of names) {
    const source = folder.find(name) === undefined ? undefined : folder.read(name);
    if (!source) continue;
    try {
      const read: unknown = name.endsWith(".toml") ? parseToml(source.text) : readYaml(source.text);
      return isRecord(read) ? read : {};
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const why = error.message.split("\n", 1)[0] ?? "";
      const hint = "Mend it over there, and import again: old addresses may depend on it.";
      report(
        diagnostic(source.at(0), codes.unreadable, `settings that can't be read: ${why}`, hint),
      );
      return {};
    }
  }
  return {};
}

/**
 * An address of the source site, if it is a whole one: without a slash at its end. Undefined for any other text, or
 * none.
 */
export function siteAddress(url: unknown): string | undefined {
  if (typeof url !== "string" || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, "")}`;
}

/** A language tag that can be understood; undefined for any other text. */
export function tagOf(language: string | undefined): string | undefined {
  const tag = language?.replaceAll("_", "-");
  return tag !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}

/** What settings say of a site, under the names that they commonly have. */
export function factsIn(settings: Data): SiteFacts {
  const author = isRecord(settings.author) ? settings.author : {};
  const language = textAt(
    settings,
    "languageCode",
    "language",
    "lang",
    "default_language",
    "locale",
    "defaultContentLanguage",
  );
  return {
    title: textAt(settings, "title", "name", "site.title", "params.title"),
    tagline: textAt(
      settings,
      "tagline",
      "subtitle",
      "description",
      "params.description",
      "params.subtitle",
      "extra.description",
    ),
    language: tagOf(language),
    timeZone: textAt(settings, "timezone", "timeZone", "timezone.name"),
    links: linksIn(settings),
    author: {
      name:
        textAt(author, "name") ??
        textAt(
          settings,
          "author",
          "authors",
          "params.author",
          "params.author.name",
          "extra.author",
        ),
      url: siteAddress(textAt(author, "url", "website") ?? textAt(settings, "params.author.url")),
    },
  };
}
