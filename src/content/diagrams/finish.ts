import { Parser } from "htmlparser2";
import { sourceText } from "../source-text.ts";
import { cleanSvg } from "../svg/clean-svg.ts";
import { type Drawing, undrawn } from "./drawing.ts";

/** The theme's colours that a drawing uses, and what they are in light, where no stylesheet says (src/styles/tokens.css). */
const light: Readonly<Record<string, string>> = {
  paper: "#f7f8f6",
  "paper-raised": "#fff",
  ink: "#17222d",
  "ink-soft": "#45525e",
  rule: "#dbe0e2",
  "rule-strong": "#8b98a2",
  accent: "#174e8c",
  good: "#17694a",
  warn: "#835500",
  other: "#653a9e",
  bad: "#b32d0c",
};

/**
 * Makes a drawing fit to stand in a page and in a file: nothing in it that could run or fetch, colours of the theme.
 * @param svg with the theme's colours as `var(--ink)`
 */
export function finish(svg: string, width: number, height: number): Drawing {
  const refused: string[] = [];
  const clean = cleanSvg(sourceText("diagram.svg", readableText(svg)), ({ message }) =>
    refused.push(message),
  );
  if (clean === undefined) {
    const hint = "Take out links and pictures: a diagram runs and fetches nothing.";
    return undrawn([{ line: 0, code: "E396", message: `a diagram with ${refused[0]}`, hint }]);
  }
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const markup = clean
    .replace(/\n\s*/g, "\n")
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/^<svg[^>]*>/, (tag) =>
      tag
        .replace(/ (?:width|height|font-family)="[^"]*"/g, "")
        .replace("<svg", `<svg width="${w}" height="${h}" font-family="system-ui,sans-serif"`),
    );
  const paper = `<rect width="100%" height="100%" fill="${light.paper}"></rect>`;
  const file = markup
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => light[name] ?? "#17222d")
    .replace(/^(<svg[^>]*>)/, `$1${paper}`);
  return { markup, file, width: w, height: h, words: wordsIn(markup), problems: [] };
}

/** Where a shape has a colour of its own, its words are black or white, whichever can be read on it, in light and dark. */
function readableText(svg: string): string {
  return svg.replace(
    /<g (?:id="[^"]*" )?class="(?:node|class-node|entity|cluster)"[\s\S]*?<\/g>/g,
    (group) => {
      const fill =
        /<(?:rect|polygon|ellipse|circle|path)[^>]* fill="([^"]+)"/.exec(group)?.[1] ?? "none";
      if (fill === "none" || fill === "transparent" || fill.startsWith("var(")) return group;
      const ink = isDark(fill) ? "#fff" : "#000";
      return group.replace(/(<text[^>]* fill=")var\(--[\w-]+\)"/g, `$1${ink}"`);
    },
  );
}

function isDark(colour: string): boolean {
  const [, three, six] = /^#(?:([\da-f]{3})|([\da-f]{6}))/i.exec(colour) ?? [];
  const digits = six ?? three?.replace(/./g, "$&$&");
  if (digits === undefined)
    return /^(?:black|dark|navy|maroon|purple|indigo|midnight)/i.test(colour);
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((two) =>
    Number.parseInt(two, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}

/** The texts of a drawing. */
export function wordsIn(svg: string): string[] {
  const words: string[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, { x }) {
        // A line of its own within a text.
        if (name === "tspan" && x !== undefined && depth > 0) words[words.length - 1] += " ";
        if (name !== "text" && depth === 0) return;
        if (depth === 0) words.push("");
        depth += 1;
      },
      ontext(text) {
        if (depth > 0) words[words.length - 1] += text;
      },
      onclosetag() {
        if (depth > 0) depth -= 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return words.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
}
