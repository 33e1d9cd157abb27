import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { listFiles } from "../../src/cache/list-files.ts";
import { scratchFolder } from "../support/build.ts";

/** A small site with one thing wrong. */
export interface DiagnosticSite {
  readonly name: string;
  readonly folder: string;
  readonly expected: z.infer<typeof ExpectedSchema>;
}

/** What `expected.json` says: every diagnostic of the site, and for some also the words. */
const PlaceSchema = z.strictObject({
  code: z.string().regex(/^[EW]\d{3}$/),
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  message: z.string().optional(),
  hint: z.string().optional(),
});
const ExpectedSchema = z.tuple([PlaceSchema], PlaceSchema);

/** All sites in this folder. */
export function diagnosticSites(): DiagnosticSite[] {
  return readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(import.meta.dirname, name);
      const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
      return { name, folder, expected: ExpectedSchema.parse(expected) };
    });
}

/** A copy of the site with the files in `mended/` laid over it, an empty one taking away what is there. */
export function mendedCopy(site: DiagnosticSite): string | undefined {
  const mended = join(site.folder, "mended");
  if (!existsSync(mended)) return undefined;
  const copy = join(scratchFolder(), site.name);
  cpSync(site.folder, copy, { recursive: true, verbatimSymlinks: true });
  rmSync(join(copy, "mended"), { recursive: true });
  rmSync(join(copy, "expected.json"));
  for (const path of listFiles(mended)) {
    const target = join(copy, path);
    rmSync(target, { recursive: true, force: true });
    if (statSync(join(mended, path)).size > 0) cpSync(join(mended, path), target);
  }
  return copy;
}
