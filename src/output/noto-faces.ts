import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Font } from "fontkit";
import * as z from "zod";
import { notoPackages } from "../i18n/noto-packages.ts";

/** As heavy as the letters beside it (Barlow Condensed, 600). */
const weight = 600;

/** Packages that a site has installed, looked for from its folder and from the program's. */
const requires = [
  createRequire(join(process.cwd(), "package.json")),
  createRequire(import.meta.url),
];

/** A package's files by the code points that are in them, as its `unicode.json` says. */
interface Face {
  readonly version: string;
  readonly parts: readonly {
    readonly file: string;
    readonly ranges: readonly [number, number][];
  }[];
}

const faces = new Map<string, Face | undefined>();
const fonts = new Map<string, Font>();

/** Code that only sites with such a package need. */
async function loadTools() {
  const [{ create }, { default: decompress }, { default: binding }] = await Promise.all([
    import("fontkit"),
    import("wawoff2/decompress.js"),
    import("wawoff2/build/decompress_binding.js"),
  ]);
  return { create, decompress, binding };
}
let tools: Awaited<ReturnType<typeof loadTools>> | undefined;

/** Gets ready to set texts in other scripts. Without it, or without a package for them, none can be. */
export async function loadNotoFaces(): Promise<void> {
  const [first] = notoPackages("aяあ한漢عאहবไதతಕසខአაԱ").flatMap(
    (name) => faceOf(name)?.parts[0] ?? [],
  );
  if (!first || tools) return;
  const loaded = await loadTools();
  await loaded.decompress(readFileSync(first.file));
  tools = loaded;
}

/** The font that has a character of a text; undefined if no package that is installed has it. */
export function notoFontOf(character: string, text: string): Font | undefined {
  if (!tools) return undefined;
  const point = character.codePointAt(0) ?? 0;
  for (const name of notoPackages(text)) {
    for (const { file, ranges } of faceOf(name)?.parts ?? []) {
      if (!ranges.some(([from, to]) => from <= point && point <= to)) continue;
      const font = fontIn(file);
      if (font?.hasGlyphForCodePoint(point)) return font;
    }
  }
  return undefined;
}

/** The packages that a text may be set with, as they are installed: with others it may look otherwise. */
export function installedFaces(text: string): string[] {
  return notoPackages(text).flatMap((name) => {
    const face = faceOf(name);
    return face ? [`${name} ${face.version}`] : [];
  });
}

const PackageSchema = z.object({ version: z.string() });

function fontIn(file: string): Font | undefined {
  const known = fonts.get(file);
  if (known || !tools) return known;
  const plain = tools.binding.decompress(readFileSync(file));
  if (plain === false) return undefined;
  const font = tools.create(Buffer.from(plain)).getVariation({ wght: weight });
  fonts.set(file, font);
  return font;
}

function faceOf(name: string): Face | undefined {
  if (!faces.has(name)) faces.set(name, readFace(name));
  return faces.get(name);
}

function readFace(name: string): Face | undefined {
  const found = requires
    .flatMap((require) => require.resolve.paths(name) ?? [])
    .map((folder) => join(folder, name, "unicode.json"))
    .find(existsSync);
  if (found === undefined) return undefined;
  const parts = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(found, "utf8")));
  const short = name.slice(name.indexOf("/") + 1);
  const text = readFileSync(join(dirname(found), "package.json"), "utf8");
  return {
    version: PackageSchema.parse(JSON.parse(text)).version,
    parts: Object.entries(parts).map(([part, ranges]) => ({
      file: join(
        dirname(found),
        "files",
        `${short}-${part.replace(/[[\]]/g, "")}-wght-normal.woff2`,
      ),
      ranges: ranges.split(",").map((range): [number, number] => {
        const [from = "", to = from] = range.replace("U+", "").split("-");
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      }),
    })),
  };
}
