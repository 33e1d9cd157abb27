import { Parser } from "htmlparser2";
import { diagnostic, type Report } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../source-text.ts";
import { markupWriter } from "./markup-writer.ts";
import { drawnElements } from "./size.ts";
import { styleRules } from "./styles.ts";

/** Browsers draw as many in a second or two; a map of every street of a city has fewer. */
const mostDrawn = 100_000;

/** Each is tried at each element. */
const mostRules = 2_000;

const asXml = { xmlMode: true, recognizeCDATA: true };

/**
 * Writes an SVG anew with nothing in it but shapes, text and what paints them, so that it can stand in
 * a page. Anything that could run, fetch or move is reported at its place. Undefined if there was anything.
 */
export function cleanSvg(source: SourceText, report: Report): string | undefined {
  let failed = false;
  const refuse = (found: string, hint: string) => {
    failed = true;
    report(diagnostic(source.at(parser.startIndex), "E394", `${found} in a drawing`, hint));
  };
  const rules = styleRules(stylesIn(source.text));
  const writer = markupWriter(rules, refuse);
  const parser = new Parser(writer.handler, asXml);
  if (rules.length > mostRules) {
    const hint = "Save it with its colours in attributes.";
    refuse(`a stylesheet of more than ${mostRules.toLocaleString("en")} rules`, hint);
  } else parser.end(withoutNamespaces(withoutPrefix(source.text)));
  const markup = writer.markup();
  if (!failed && drawnElements(markup) > mostDrawn) {
    const hint = "Draw less, or save it as PNG: a browser would be busy with it for seconds.";
    refuse(
      `more than ${mostDrawn.toLocaleString("en")} shapes, with those that are used again,`,
      hint,
    );
  }
  if (!failed && !markup.startsWith("<svg")) refuse("no `<svg>`", "Save it again as SVG.");
  if (!failed && !/<\/(?:[\w-]+:)?svg\b|<svg\b[^<]*\/>\s*$/.test(source.text)) {
    refuse("no end, `</svg>`,", "Save it again: the end of the file is missing.");
  }
  return failed ? undefined : markup;
}

/** The text with a prefix for SVG's namespace taken out of its elements, `<svg:path>`, where its first element has one. */
function withoutPrefix(text: string): string {
  const [, prefix] =
    /^(?:[^<]|<[?!][^>]*>)*<([\w-]+):svg\s[^>]*\bxmlns:\1=(["'])http:\/\/www\.w3\.org\/2000\/svg\2/.exec(
      text,
    ) ?? [];
  return prefix === undefined ? text : text.replaceAll(new RegExp(`(</?)${prefix}:`, "g"), "$1");
}

/**
 * The text with blanks for what Illustrator puts into its first line: short names for the namespaces of its own, which
 * `xmlns` alone uses. Any other name could stand for anything.
 */
function withoutNamespaces(text: string): string {
  const entities = String.raw`(?:\s*<!ENTITY\s+[\w-]+\s+"https?:\/\/[^"<&%]*"\s*>)+\s*`;
  const subset = new RegExp(String.raw`(<!DOCTYPE\s+svg\b[^[>]*)(\[${entities}\])`);
  return text.replace(
    subset,
    (_, before: string, names: string) => before + names.replace(/[^\n]/g, " "),
  );
}

/** The text of a drawing's stylesheets. */
function stylesIn(text: string): string {
  if (!text.includes("<style")) return "";
  let styles = "";
  let inside = false;
  const parser = new Parser(
    {
      onopentag: (name) => {
        inside = name === "style";
      },
      ontext: (css) => {
        if (inside) styles += css;
      },
      onclosetag: () => {
        inside = false;
      },
    },
    asXml,
  );
  parser.end(text);
  return styles;
}
