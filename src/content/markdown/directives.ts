import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { parseAttributes } from "./attributes.ts";
import { type Shortcode, shortcodeOf } from "./owner-rules.ts";
import type { RenderEnv } from "./render-env.ts";
import type { RenderFigure } from "./render-options.ts";
import { renderVideo } from "./videos.ts";

const pattern = /^::([a-z][\w-]*)\s*(?:\{(.*)\})?\s*$/;
/** A line that was meant to be one. */
const attempt = /^::(?:[a-z]|\s*$)/;

/** A line of its own, `::figure{name=timeouts preset=inverted}`: puts something made by us into the text. */
export function directives(md: MarkdownIt): void {
  md.block.ruler.before(
    "paragraph",
    "directive",
    (block, startLine, _endLine, silent) => {
      const start = (block.bMarks[startLine] ?? 0) + (block.tShift[startLine] ?? 0);
      const line = block.src.slice(start, block.eMarks[startLine]);
      if (!attempt.test(line)) return false;
      const [, name = line, settings = ""] = pattern.exec(line) ?? [];
      if (silent) return true;
      const token = block.push("directive", "", 0);
      token.map = [startLine, startLine + 1];
      token.meta = { name, settings };
      block.line = startLine + 1;
      return true;
    },
    { alt: ["paragraph"] },
  );

  md.core.ruler.push("directives", (core) => {
    const figures = core.tokens.filter(({ type }) => type === "directive");
    const whole = new Set(
      figures
        .map(({ meta }) => parseAttributes(meta.settings).values)
        .filter(({ controls }) => controls === undefined)
        .map(({ name }) => name),
    );
    for (const token of figures) {
      if (token.meta.name === "video") {
        token.meta = { ...renderVideo(token, core.env), spoken: " " };
        continue;
      }
      const shortcode = shortcodeOf(token.meta.name);
      if (shortcode) {
        token.meta = { html: shortcodeHtml(shortcode, token, core.env), spoken: " " };
        continue;
      }
      const figure = readDirective(token, core.env, whole);
      token.meta = { figure, spoken: figure ? ` ${figure.text} ` : " " };
    }
  });
  md.renderer.rules.directive = (tokens, index) =>
    figureOf(tokens[index])?.html ?? shortcodeHtmlOf(tokens[index]);
}

/** What an owner's shortcode made; empty for any other directive. */
export function shortcodeHtmlOf(token: Token | undefined): string {
  return typeof token?.meta?.html === "string" ? `${token.meta.html}\n` : "";
}

/** The same for feeds, where that is something else. */
export function plainHtmlOf(token: Token | undefined): string {
  const { feedHtml } = token?.meta ?? {};
  return typeof feedHtml === "string" ? `${feedHtml}\n` : shortcodeHtmlOf(token);
}

/** Calls an owner's shortcode as templates do: words first, then what has a name. */
function shortcodeHtml(shortcode: Shortcode, token: Token, state: RenderEnv): string {
  const { name, settings }: { name: string; settings: string } = token.meta;
  const { values, flags } = parseAttributes(settings);
  const refuse = (message: string, hint: string) => {
    state.report(diagnostic(state.find(token.map, `::${name}`), "E142", message, hint));
    return "";
  };
  try {
    const made = shortcode(...flags, ...(Object.keys(values).length > 0 ? [values] : []));
    if (typeof made === "string") return made;
    const hint = "In a text it answers at once: write it without `async`.";
    return refuse(`the shortcode \`${name}\` gives no text`, hint);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return refuse(`the shortcode \`${name}\` throws: ${said}`, "Mend it in `.eleventy.ts`.");
  }
}

/** The figure that a token shows; undefined for a token that shows none, or one that can't be drawn. */
export function figureOf(token: Token | undefined): DrawnFigure | undefined {
  return token?.meta?.figure;
}

type DrawnFigure = Extract<ReturnType<RenderFigure>, { html: string }>;

/**
 * @param whole the names of the figures that the text shows with all their controls: these have a figure's own id,
 * which without one its first step has
 */
function readDirective(
  token: Token,
  state: RenderEnv,
  whole: ReadonlySet<string | undefined>,
): DrawnFigure | undefined {
  const { name: directive, settings }: { name: string; settings: string } = token.meta;
  const location = state.find(token.map, `::${directive.replace(/^::/, "")}`);
  if (directive !== "figure") {
    state.report(
      diagnostic(
        location,
        "E360",
        `there is no directive \`::${directive.replace(/^::/, "")}\``,
        /^(?:::)?(?:note|tip|info|warning|caution|danger|important|abstract|quote|example)$/.test(
          directive,
        )
          ? "Write a callout: `> [!note] Title`, and `> ` before each line."
          : /\{[^}]*$/.test(directive)
            ? `Close it with \`}\`: \`${directive.trim()}}\`.`
            : "Known: `::figure{name=…}`, `::video{…}`, and `::timeline` and `::gallery`, which a line `::` ends.",
      ),
    );
    return undefined;
  }
  const { values: written, flags } = parseAttributes(settings);
  const { name = "", controls, ...values } = written;
  const [only] = flags;
  if (name === "") {
    const hint =
      only === undefined ? "Name it: `::figure{name=…}`." : `Write \`::figure{name=${only}}\`.`;
    state.report(diagnostic(location, "E361", "this figure has no name", hint));
    return undefined;
  }
  for (const flag of flags) {
    state.report(
      diagnostic(
        state.find(token.map, flag),
        "E362",
        `\`${flag}\` sets nothing`,
        "Write settings as `key=value`.",
      ),
    );
  }
  const step = controls === undefined ? undefined : stepOf(name, controls, state, whole);
  const rendered = state.renderFigure(name, values, state.locale.words.figure, step);
  if ("failed" in rendered) {
    const { failed, place, isReported } = rendered;
    const hint = "That is the figure's own code: mend it there.";
    if (!isReported) state.report(diagnostic(place ?? location, "E131", failed, hint));
    return undefined;
  }
  if ("problem" in rendered) {
    const { problem, known } = rendered;
    const hint =
      didYouMean(rendered.written, known) ||
      (known.length > 0 ? `Known: ${known.join(", ")}.` : "");
    const spot = rendered.written === "" ? location : state.find(token.map, rendered.written);
    state.report(diagnostic(spot, "E361", problem, hint));
    return undefined;
  }
  if (!step && state.ids.has(`figure-${name}`)) {
    const message = `a second element with the id \`figure-${name}\``;
    const hint =
      "It stands once with all its controls; elsewhere write `controls=none`, or the names of a few.";
    state.report(diagnostic(location, "E332", message, hint));
  }
  if (!state.figures.some((figure) => figure.name === name))
    state.figures.push({
      name,
      title: rendered.title,
      takeaway: rendered.takeaway,
      thumbnail: rendered.thumbnail,
    });
  for (const id of rendered.ids) state.ids.add(id);
  state.anchors.push(...(step ? [] : [`figure-${name}`]));
  return rendered;
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
