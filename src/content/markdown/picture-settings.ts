import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { columnWidth } from "../picture-variants.ts";
import { parseAttributes } from "./attributes.ts";
import { foreignSetting } from "./foreign-settings.ts";
import type { RenderEnv } from "./render-env.ts";
import type { Picture } from "./render-options.ts";

/** What stands in braces behind a picture: `![alt](file){credit="Ann Author"}`. */
export interface PictureSettings {
  readonly credit: string | undefined;
  /** It says nothing that the text doesn't, so it needs no words. */
  readonly decorative: boolean;
  /** A drawing's lines stand in the page itself. */
  readonly inline: boolean;
  /** How far it goes beyond the text's column; undefined for not at all. */
  readonly breadth: "wide" | "full" | undefined;
  /** It asks for both of them. */
  readonly isBoth: boolean;
  /** How wide it is shown at most, in CSS pixels; undefined for its own width. */
  readonly width: number | undefined;
  readonly unknown: readonly string[];
}

const flagNames = ["decorative", "inline", "wide", "full"];

/** Reads the settings behind pictures. */
export function pictureSettings(md: MarkdownIt): void {
  md.inline.ruler.after("image", "picture_settings", (inline, silent) => {
    const image = inline.tokens.at(-1);
    if (inline.src[inline.pos] !== "{" || inline.pending !== "" || image?.type !== "image")
      return false;
    const end = inline.src.indexOf("}", inline.pos);
    if (end === -1 || silent) return false;
    // kramdown writes a colon before them.
    image.meta = readSettings(inline.src.slice(inline.pos + 1, end).replace(/^:/, ""));
    inline.pos = end + 1;
    return true;
  });
}

/** What stands in braces behind a picture; the defaults where there are none. */
export function settingsOf(image: Token): PictureSettings {
  return (
    image.meta?.settings ?? {
      decorative: false,
      inline: false,
      credit: undefined,
      breadth: undefined,
      isBoth: false,
      width: undefined,
      unknown: [],
    }
  );
}

/** How large a picture is shown where there is room for it. */
export function shownSize(
  token: Token,
  { width, height }: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const wanted = settingsOf(token).width;
  if (wanted === undefined || wanted >= width) return { width, height };
  return { width: wanted, height: Math.max(1, Math.round((height * wanted) / width)) };
}

/** Reports settings that there are none of, or that don't fit the picture. */
export function checkSettings(
  image: Token,
  picture: Picture,
  location: SourceLocation,
  state: RenderEnv,
) {
  const { inline, decorative, breadth, isBoth, width, unknown } = settingsOf(image);
  const say = (message: string, hint: string) =>
    state.report(diagnostic(location, "E392", message, hint));
  for (const word of unknown) {
    const foreign = foreignSetting(word, flagNames);
    if (foreign !== undefined) {
      const message = `\`${word}\` is a setting of another tool`;
      state.report(diagnostic(location, "W381", message, foreign));
      continue;
    }
    const hint =
      word === "%" && width !== undefined
        ? `Take the space out: \`width=${width}%\`.`
        : word.startsWith("width=")
          ? "Write `width=300`, in pixels, or `width=50%` of the text's column."
          : didYouMean(word, [...flagNames, "credit", "width"]) ||
            'Known: `wide`, `full`, `inline`, `decorative`, `credit="…"`, and `width=50%` or `width=300`.';
    say(`a picture has no setting \`${word}\``, hint);
  }
  if (isBoth) say("a picture is `wide` or `full`", "Take one of the two out: `full` is the wider.");
  if (breadth !== undefined && width !== undefined)
    say(`a picture is \`${breadth}\` or has a width`, "Take one of the two out.");
  if (inline && picture.kind !== "drawing")
    say("only an SVG can be `inline`", "Take `inline` out.");
  if (decorative && image.content.trim() !== "") {
    say("a decorative picture has words", "Take out the words, or `decorative`.");
  }
}

function readSettings(text: string): { settings: PictureSettings } {
  const { values, flags } = parseAttributes(text);
  const { credit, width: written, ...others } = values;
  const width = written === undefined ? undefined : widthOf(written);
  const wrong = written !== undefined && width === undefined ? [`width=${written}`] : [];
  const unknown = [
    ...wrong,
    ...Object.keys(others),
    ...flags.filter((flag) => !flagNames.includes(flag)),
  ];
  return {
    settings: {
      credit,
      width,
      isBoth: flags.includes("full") && flags.includes("wide"),
      breadth: flags.includes("full") ? "full" : flags.includes("wide") ? "wide" : undefined,
      decorative: flags.includes("decorative"),
      inline: flags.includes("inline"),
      unknown,
    },
  };
}

/** `50%` of the text's column, `300` or `300px`, in CSS pixels; undefined for what is no width. */
function widthOf(written: string): number | undefined {
  const [, digits, unit] = /^(\d{1,4})(%|px)?$/.exec(written) ?? [];
  const number = Number(digits);
  if (!(number > 0)) return undefined;
  if (unit !== "%") return number;
  return number > 100 ? undefined : Math.round((columnWidth * number) / 100);
}
