import { pathToFileURL } from "node:url";
import { type Overrides, useOverrides } from "../../layouts/parts/overrides.ts";
import { shown } from "../content/path.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { errorPlace } from "../figures/error-place.ts";
import type { LayoutBundle } from "./bundle-layouts.ts";
import { errorCauses } from "./error-causes.ts";

/** A site's own layouts, and what is wrong with those that can't be used. */
export interface ReadOverrides {
  readonly overrides: Overrides;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Draws with a site's own layouts from now on.
 * @param path the module of them (src/render/bundle-layouts.ts); undefined for a site that has none
 */
export async function loadOverrides(path: string | undefined): Promise<void> {
  useOverrides(path === undefined ? {} : await importOverrides(path));
}

/** Loads a site's own layouts without drawing with them. What one of them throws leaves none. */
export async function readOverrides({
  path,
  layouts,
}: Pick<LayoutBundle, "path" | "layouts">): Promise<ReadOverrides> {
  if (path === undefined) return { overrides: {}, diagnostics: [] };
  try {
    const overrides = await importOverrides(path);
    const diagnostics = Object.entries(overrides).flatMap(([name, own]: [string, unknown]) =>
      typeof own === "function"
        ? []
        : [noComponent(shown(layouts.find((one) => one.name === name)?.file ?? name))],
    );
    return { overrides: diagnostics.length > 0 ? {} : overrides, diagnostics };
  } catch (error) {
    const file = shown(layouts[0]?.file ?? "layouts");
    return { overrides: {}, diagnostics: [layoutDiagnostic(error, { file, line: 1, column: 1 })] };
  }
}

async function importOverrides(path: string): Promise<Overrides> {
  const { overrides }: { readonly overrides: Overrides } = await import(pathToFileURL(path).href);
  return overrides;
}

/** Said of a layout that exports nothing to draw with. */
export function noComponent(file: string): Diagnostic {
  const hint = "Write `export default (props) => …;` with what is to stand there.";
  return diagnostic({ file, line: 1, column: 1 }, "E150", "exports no component by default", hint);
}

/** What a site's own code threw as pages were drawn, with whatever Eleventy has wrapped it in; undefined if something else threw. */
export function thrownByOwner(error: unknown): Diagnostic | undefined {
  for (const cause of errorCauses(error).toReversed()) {
    const place = errorPlace(cause);
    if (place) return layoutDiagnostic(cause, place, "Mend it there.");
  }
  return undefined;
}

/** What code that draws pages threw, at its place. */
export function layoutDiagnostic(
  error: unknown,
  nowhere: { readonly file: string; readonly line: number; readonly column: number },
  hint = "Mend it there; meanwhile the theme's own is shown.",
): Diagnostic {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const [line = ""] = said.split("\n", 1);
  return diagnostic(errorPlace(error) ?? nowhere, "E131", `the page can't be drawn: ${line}`, hint);
}
