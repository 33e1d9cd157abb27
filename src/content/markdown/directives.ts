import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { parseAttributes } from "./attributes.ts";
import { type DrawnFigure, figureDirective } from "./figure-directive.ts";
import { type Shortcode, shortcodeNames, shortcodeOf } from "./owner-rules.ts";
import type { RenderEnv } from "./render-env.ts";
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

/** @param whole the names of the figures that the text shows with all their controls */
function readDirective(
  token: Token,
  state: RenderEnv,
  whole: ReadonlySet<string | undefined>,
): DrawnFigure | undefined {
  const { name: directive, settings }: { name: string; settings: string } = token.meta;
  const name = directive.replace(/^::/, "");
  const location = state.find(token.map, `::${name}`);
  if (directive === "figure") return figureDirective(token, location, state, whole);
  const message = `there is no directive \`::${name}\``;
  state.report(diagnostic(location, "E360", message, hintFor(directive, settings)));
  return undefined;
}

function hintFor(directive: string, settings: string): string {
  const callouts =
    /^(?:::)?(?:note|tip|info|warning|caution|danger|important|abstract|quote|example)$/;
  if (callouts.test(directive)) {
    return "Write a callout: `> [!note] Title`, and `> ` before each line.";
  }
  if (directive === "::") return "Nothing is open that it could end: take it out.";
  const [, sentence] = /^::([a-z][\w-]*[^\w\s{-].*)$/.exec(directive) ?? [];
  if (sentence !== undefined && !sentence.includes("{"))
    return `Text that begins so stands between backticks, or behind a backslash: \`\\::${sentence}\`.`;
  if (/^(?:youtube|vimeo)$/.test(directive)) {
    const { flags, values } = parseAttributes(settings);
    return `Write \`::video{${directive}=${flags[0] ?? values.id ?? "ID"} title="…"}\`: a title says what it shows.`;
  }
  if (/\{[^}]*$/.test(directive)) return `Close it with \`}\`: \`${directive.trim()}}\`.`;
  const own = shortcodeNames();
  const known = [...own, "figure", "video", "timeline", "gallery"].map((name) => `::${name}`);
  const meant = didYouMean(`::${directive}`, known);
  if (meant !== "") return meant;
  const ofOwner = own.map((name) => `, \`::${name}\``).join("");
  return `Known: \`::figure{name=…}\`, \`::video{…}\`${ofOwner}, and \`::timeline\` and \`::gallery\`, which a line \`::\` ends.`;
}
