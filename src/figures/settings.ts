import type { Figure, State } from "./figure.ts";

/** What the author wrote in a directive, or a reader's link carries: a preset, and controls set apart from it. */
export type Settings = Readonly<Record<string, string>>;

/**
 * A figure that was opened, or what is wrong with what was written, beside what would be right; `written` is the part
 * of it that is wrong.
 */
export type Opened =
  | { readonly state: State }
  | { readonly problem: string; readonly known: readonly string[]; readonly written: string };

/** Opens a figure with settings; says which of them is wrong, and what would be right. */
export function openFigure(figure: Figure, { preset, ...values }: Settings): Opened {
  const opened = figure.open(preset);
  if (!opened) {
    const known = figure.presets.map(({ name }) => name);
    const written = preset ?? "";
    return { problem: `\`${figure.name}\` has no preset \`${written}\``, known, written };
  }
  let state = opened;
  for (const [key, value] of Object.entries(values)) {
    const next: State | undefined = state.with(key, value);
    if (next) {
      state = next;
      continue;
    }
    const known = figure.controls.map(({ key }) => key);
    return known.includes(key)
      ? { problem: `\`${value}\` is not a value of \`${key}\``, known: [], written: value }
      : { problem: `\`${figure.name}\` has no control \`${key}\``, known, written: key };
  }
  return { state };
}
