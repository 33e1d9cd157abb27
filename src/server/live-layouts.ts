import { type Overrides, useOverrides } from "../../layouts/parts/overrides.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { bundleLayouts, type LayoutBundle } from "../render/bundle-layouts.ts";
import { type ReadOverrides, readOverrides } from "../render/overrides.ts";

/** The layouts of a site that is being written: those that can be used, as they are now. */
export interface LiveLayouts {
  /** Reads them anew and draws with them from now on. Answers with what is wrong; such a layout stays as it was. */
  refresh(): Promise<readonly Diagnostic[]>;
}

/**
 * Draws with the theme alone, until it is told to read.
 * @param folder the site's `layouts/`; it need not be there
 */
export function liveLayouts(folder: string): LiveLayouts {
  let before: Overrides = {};
  const use = (overrides: Overrides) => {
    before = overrides;
    useOverrides(overrides);
  };
  return {
    async refresh() {
      const bundle = await bundleLayouts(folder);
      const all = await readBundle(bundle);
      if (all) {
        use(all.overrides);
        return bundle.diagnostics;
      }
      // Each alone shows which of them are wrong.
      const found: Diagnostic[] = [...bundle.diagnostics];
      let overrides: Overrides = {};
      for (const { name } of bundle.layouts) {
        const one = await bundleLayouts(folder, name);
        const read = await readOverrides(one);
        const wrong = [...one.diagnostics, ...read.diagnostics];
        found.push(...wrong);
        overrides = { ...overrides, ...(wrong.length > 0 ? pick(before, name) : read.overrides) };
      }
      use(overrides);
      return unique(found);
    },
  };
}

/** Undefined if something in it can't be used. */
async function readBundle(bundle: LayoutBundle): Promise<ReadOverrides | undefined> {
  if (bundle.path === undefined && bundle.layouts.length > 0) return undefined;
  const read = await readOverrides(bundle);
  return read.diagnostics.length > 0 ? undefined : read;
}

function pick(overrides: Overrides, name: string): Overrides {
  return Object.fromEntries(Object.entries(overrides).filter(([known]) => known === name));
}

/** What doesn't compile alone doesn't compile with the others either. */
function unique(found: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = found.map((one) => [JSON.stringify(one), one] as const);
  return [...new Map(byPlace).values()];
}
