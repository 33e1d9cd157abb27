import { readFileSync } from "node:fs";
import { packageFile } from "../package/package-files.ts";
import { figureWords } from "./starter-figure-words.ts";

/** A file to write, by its path within the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a new figure that works, to be made into one that tells something, in the words of a language. */
export function figureScaffold(name: string, language = "en"): NewFile[] {
  const type = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const words = new Map<string, string>(Object.entries(figureWords(language)));
  const filled = (template: string) =>
    readFileSync(packageFile(`src/scaffold/figure-template/${template}.txt`), "utf8")
      .replaceAll("NAME", name)
      .replaceAll("TYPE", type)
      .replace(/WORDS\.(\w+)/g, (_, key: string) => words.get(key) ?? "");
  return [
    ...["model.ts", "view.tsx", "figure.ts"].map((file) => ({
      path: `figures/${name}/${file}`,
      text: filled(file),
    })),
    { path: `tests/figures/${name}.test.ts`, text: filled("test.ts") },
  ];
}
