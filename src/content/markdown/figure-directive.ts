import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { parseAttributes } from "./attributes.ts";
import type { RenderEnv } from "./render-env.ts";
import type { RenderFigure } from "./render-options.ts";

/** A figure with its HTML, for the page and for feeds. */
export type DrawnFigure = Extract<ReturnType<RenderFigure>, { html: string }>;

/**
 * Draws what `::figure{name=…}` asks for, and takes its ids. Undefined, and reported, for one that can't be drawn.
 * @param location where the directive stands
 * @param whole the names of the figures that the text shows with all their controls: these have a figure's own id,
 * which without one its first step has
 */
export function figureDirective(
  token: Token,
  location: SourceLocation,
  state: RenderEnv,
  whole: ReadonlySet<string | undefined>,
): DrawnFigure | undefined {
  const { values: written, flags } = parseAttributes(token.meta.settings);
  const { name = "", controls, ...values } = written;
  const [only] = flags[0] === "name" ? flags.slice(-1) : flags;
  if (name === "") {
    const hint =
      only === undefined ? "Name it: `::figure{name=…}`." : `Write \`::figure{name=${only}}\`.`;
    state.report(diagnostic(location, "E361", "this figure has no name", hint));
    return undefined;
  }
  for (const flag of flags) {
    const hint = "Write settings as `key=value`.";
    const message = `\`${flag}\` sets nothing`;
    state.report(diagnostic(state.find(token.map, flag), "E362", message, hint));
  }
  const step = controls === undefined ? undefined : stepOf(name, controls, state, whole);
  const rendered = state.renderFigure(name, values, state.locale.words.figure, step);
  if (!("html" in rendered)) {
    reportUndrawn(rendered, token, location, state);
    // It is there, and only its code is broken: links to it, and its released address, are none of the text's faults.
    if ("failed" in rendered) takeIds(name, [step?.id ?? `figure-${name}`], step, state);
    return undefined;
  }
  if (!step && state.ids.has(`figure-${name}`)) {
    const message = `a second element with the id \`figure-${name}\``;
    const hint =
      "It stands once with all its controls; elsewhere write `controls=none`, or the names of a few.";
    state.report(diagnostic(location, "E332", message, hint));
  }
  const { title, takeaway, thumbnail } = rendered;
  if (!state.figures.some((figure) => figure.name === name)) {
    state.figures.push({ name, title, takeaway, thumbnail });
  }
  takeIds(name, rendered.ids, step, state);
  return rendered;
}

function takeIds(
  name: string,
  ids: readonly string[],
  step: object | undefined,
  state: RenderEnv,
): void {
  for (const id of ids) state.ids.add(id);
  state.anchors.push(...(step ? [] : [`figure-${name}`]));
}

function reportUndrawn(
  rendered: Exclude<ReturnType<RenderFigure>, DrawnFigure>,
  token: Token,
  location: SourceLocation,
  state: RenderEnv,
): void {
  if ("failed" in rendered) {
    const { failed, place, isReported } = rendered;
    const hint = "That is the figure's own code: mend it there.";
    if (!isReported) state.report(diagnostic(place ?? location, "E131", failed, hint));
    return;
  }
  const { problem, known, written } = rendered;
  const hint =
    didYouMean(written, known) || (known.length > 0 ? `Known: ${known.join(", ")}.` : "");
  const spot = written === "" ? location : state.find(token.map, written);
  state.report(diagnostic(spot, "E361", problem, hint));
}

/** The step that `controls=` asks for, under an id that is still free. */
function stepOf(
  name: string,
  controls: string,
  { ids }: RenderEnv,
  whole: ReadonlySet<string | undefined>,
): { id: string; controls: string[] } {
  const own = `figure-${name}`;
  let id = whole.has(name) ? `${own}-1` : own;
  for (let number = 2; ids.has(id); number++) id = `${own}-${number}`;
  return { id, controls: controls === "none" ? [] : controls.split(",") };
}
