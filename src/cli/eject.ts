import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../build/options.ts";
import { shown } from "../content/path.ts";
import { changeLines } from "../diagnostics/catalogue/example.ts";
import {
  isReplaceable,
  isStable,
  isTheme,
  knownLayouts,
  layoutFile,
  replaceableNames,
} from "../render/own-layouts.ts";
import { copyMark, themeOriginal } from "../render/theme-originals.ts";

/**
 * `load-bearing eject`: copies a page or part of the theme into the site's `layouts/`, where it takes the theme's
 * place. With `--diff` it writes nothing, and shows how the site's file differs from the theme's own. Throws a
 * {@link UsageError}, and writes nothing, for a name that can't be replaced or has nothing to copy, for a copy that
 * is there already, and for a comparison with one that isn't.
 */
export function eject(
  [name = ""]: readonly string[],
  { diff }: { readonly diff: boolean },
): number {
  if (name === "") {
    process.stdout.write(`${namesToCopy()}\n`);
    return 0;
  }
  if (!isReplaceable(name)) {
    throw new UsageError(`The theme has no layout \`${name}\`. ${knownLayouts(name)}`);
  }
  const folder = resolve("layouts");
  if (isTheme(folder)) throw new UsageError("`layouts/` is the theme itself here.");
  const original = themeOriginal(name);
  if (!original) {
    const wanted = `Write \`layouts/${name}.tsx\` yourself: \`export default ({ info, view }) => …\`.`;
    throw new UsageError(`The theme has nothing in \`${name}\` to copy. ${wanted}`);
  }
  const own = layoutFile(folder, name);
  if (diff) {
    if (own === undefined) throw new UsageError(`There is no \`layouts/${name}.tsx\` to compare.`);
    process.stdout.write(`${differenceFrom(own, copyMark(original) + original.text)}\n`);
    return 0;
  }
  if (own !== undefined) {
    throw new UsageError(
      `\`${shown(own)}\` is there already; \`--diff\` shows how it differs from the theme's.`,
    );
  }
  const file = join(folder, `${name}.tsx`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, copyMark(original) + original.text, { flag: "wx" });
  process.stdout.write(
    `${shown(file)}\n  It takes the place of the theme's; delete it to have that back.\n`,
  );
  return 0;
}

/** What can be copied, apart by what its next version promises. */
function namesToCopy(): string {
  const names = replaceableNames.filter((name) => isReplaceable(name) && themeOriginal(name));
  const internal = names.filter((name) => !isStable(name));
  return [
    `Stable until the next major version: ${names.filter(isStable).join(", ")}.`,
    `Internal, and may change in a minor one: ${internal.join(", ")}.`,
  ].join("\n");
}

/** A site's file as it would have to change to be the theme's own. */
function differenceFrom(file: string, original: string): string {
  const before = readFileSync(file, "utf8");
  if (before === original) return "They are the same.";
  return changeLines({ before, after: original }).join("\n");
}
