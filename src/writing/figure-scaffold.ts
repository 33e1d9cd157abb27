import { readFileSync } from "node:fs";

/** A file to write, by its path within the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a new figure that works, to be made into one that tells something. */
export function figureScaffold(name: string): NewFile[] {
  const type = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const filled = (template: string) =>
    readFileSync(new URL(`figure-template/${template}.txt`, import.meta.url), "utf8")
      .replaceAll("NAME", name)
      .replaceAll("TYPE", type);
  return [
    ...["model.ts", "view.tsx", "figure.ts"].map((file) => ({
      path: `src/figures/${name}/${file}`,
      text: filled(file),
    })),
    { path: `tests/figures/${name}.test.ts`, text: filled("test.ts") },
  ];
}

/** The registry's text with one more figure in it, in the order of their names. */
export function addToRegistry(registry: string, name: string): string {
  const identifier = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const from = (figure: string) => `./${figure}/figure.ts`;
  const line = `import { figure as ${identifier} } from "${from(name)}";`;
  const imports = [...registry.matchAll(/^import .* from "(.*)";$/gm)];
  const next = imports.find(([, path = ""]) => path > from(name));
  const last = imports.at(-1);
  const at = next?.index ?? (last ? last.index + last[0].length + 1 : 0);
  const imported = `${registry.slice(0, at)}${line}\n${registry.slice(at)}`;
  return imported.replace(/(= \[\n)([\s\S]*?)(\];)/, (_, open, list: string, close) => {
    const names = [...list.split("\n").filter(Boolean), `  ${identifier},`];
    return `${open}${names.sort().join("\n")}\n${close}`;
  });
}
