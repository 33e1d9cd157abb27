import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import type { Metafile, OutputFile } from "esbuild";
import { packageFolder } from "../package/package-files.ts";

/** A bundled script under the name that its content gives it. */
export interface NamedOutput {
  /** The name of its file, with a hash in it. */
  readonly name: string;
  readonly contents: Uint8Array;
  /** The module that it was asked for by; undefined for what several share. */
  readonly entry: string | undefined;
}

/** What esbuild puts into names. */
const hashInName = /(?:-[A-Z0-9]{8})+(?=\.js)/g;

/**
 * Names scripts by their content and that of all that they import. esbuild's own names also depend on the
 * paths of the sources, so that a site built with the installed package would be another than the same site
 * built in the checkout.
 */
export function nameByContent(
  files: readonly OutputFile[],
  { outputs }: Metafile,
): readonly NamedOutput[] {
  const byName = new Map(files.map((file) => [basename(file.path), file]));
  const details = new Map(Object.entries(outputs).map(([path, one]) => [basename(path), one]));
  const importsOf = (name: string) =>
    (details.get(name)?.imports ?? []).map(({ path }) => basename(path));

  const newNames = new Map<string, string>();
  for (const name of byName.keys()) {
    const hash = createHash("sha256");
    for (const part of reachable(name, importsOf)) {
      hash.update((byName.get(part)?.text ?? "").replace(hashInName, "")).update("\0");
    }
    const sum = BigInt(`0x${hash.digest("hex").slice(0, 16)}`)
      .toString(36)
      .toUpperCase();
    newNames.set(name, name.replace(hashInName, `-${sum.padStart(8, "0").slice(-8)}`));
  }
  return Array.from(byName, ([name, { text }]) => {
    const entry = details.get(name)?.entryPoint;
    const renamed = text.replace(/[\w.-]+-[A-Z0-9]{8}\.js/g, (old) => newNames.get(old) ?? old);
    return {
      name: newNames.get(name) ?? name,
      contents: Buffer.from(renamed),
      entry: entry === undefined ? undefined : resolve(packageFolder, entry),
    };
  });
}

/** A script and all that it imports, in the order in which they are met. */
function reachable(name: string, importsOf: (name: string) => readonly string[]): Set<string> {
  const met = new Set([name]);
  for (const one of met) for (const other of importsOf(one)) met.add(other);
  return met;
}
