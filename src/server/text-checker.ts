import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import { HouseFileSchema } from "../check/house-file.ts";
import { checkHouseRules } from "../check/house-rules.ts";
import { peopleOf } from "../check/people.ts";
import { spellingDictionary } from "../check/spelling-dictionaries.ts";
import { textThread } from "../check/text-thread.ts";
import { readText } from "../content/read-text.ts";
import type { Slug } from "../content/schemas/values.ts";
import { parseYaml } from "../content/yaml.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import type { LiveSite } from "./live-site.ts";

/** A text to be checked, as it is on disk now. */
export interface CheckedText {
  readonly slug: Slug;
  /** Its file. */
  readonly path: string;
  readonly text: string;
}

/** Says of a text what `npm run check` would. */
export interface TextChecker {
  /** The state of all that its remarks depend on. */
  keyOf(text: CheckedText): string;
  /** Rejects if the dictionaries can't be loaded. */
  remarksOn(text: CheckedText): Promise<readonly Diagnostic[]>;
}

/** @param content the content folder */
export function textChecker(live: LiveSite, content: string): TextChecker {
  const { folder } = runningProgram();
  const thread = textThread(folder);
  const houseFile = join(content, "house.yaml");

  /** Spelling and style. */
  async function styleRemarks(file: string): Promise<readonly Diagnostic[]> {
    if (folder === "") return [];
    const site = live.loaded?.content?.site;
    const dictionary = spellingDictionary(site?.language ?? "en", peopleOf(site));
    const spelling =
      typeof dictionary === "string"
        ? []
        : await thread.check({ kind: "spelling", files: [file], dictionary });
    const style = await thread.check({ kind: "style", files: [file] });
    return [...(spelling ?? []), ...(style ?? [])];
  }

  function houseRemarks({ slug, path }: CheckedText): Diagnostic[] {
    const found: Diagnostic[] = [];
    const article = live.loaded?.content?.articles.find((one) => one.slug === slug);
    const source = readText(path, content, () => undefined);
    if (!article || !source || !existsSync(houseFile)) return found;
    const rules = readText(houseFile, content, () => undefined);
    const yaml = rules && { source: rules, text: rules.text, offset: 0 };
    const house = yaml && parseYaml(yaml, HouseFileSchema, () => undefined);
    if (house) checkHouseRules({ article, source }, house, (one) => found.push(one));
    return found;
  }

  return {
    keyOf({ text }) {
      const wordLists = ["words.txt", "content/words.txt"].map((name) => textOf(resolve(name)));
      const people = peopleOf(live.loaded?.content?.site);
      return sha256(JSON.stringify([text, wordLists, textOf(houseFile), people]));
    },
    async remarksOn(text) {
      const ofHouse = houseRemarks(text);
      return [...ofHouse, ...(await styleRemarks(text.path))];
    },
  };
}

/** A file's text, without a byte order mark; undefined if it can't be read. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
