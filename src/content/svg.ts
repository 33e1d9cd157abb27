import { Parser } from "htmlparser2";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { escapeHtml } from "./markdown/escape-html.ts";
import type { SourceText } from "./source-text.ts";

const words = (text: string) => new Set(text.trim().split(/\s+/));

const elements =
  words(`svg g defs symbol use path rect circle ellipse line polyline polygon text tspan
  textPath title desc linearGradient radialGradient stop clipPath mask pattern marker switch`);

const attributes =
  words(`alignment-baseline baseline-shift clip-path clip-rule clipPathUnits color cx cy d
  direction display dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style
  font-variant font-weight fx fy fr gradientTransform gradientUnits height id lengthAdjust letter-spacing
  marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask maskContentUnits maskUnits
  mix-blend-mode offset opacity orient overflow paint-order pathLength patternContentUnits
  patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry shape-rendering
  spreadMethod startOffset stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
  text-decoration text-rendering textLength transform unicode-bidi vector-effect viewBox visibility
  width word-spacing writing-mode x x1 x2 y y1 y2`);

/** What editors leave behind and nobody sees. */
const isLeftover = (name: string) => name.includes(":") || name === "metadata";
const isIdle = (name: string) =>
  /^(?:xmlns|xml:|xmlns:|data-|aria-|[a-z]+:)/.test(name) ||
  ["class", "role", "version", "baseProfile", "enable-background", "focusable"].includes(name);

/**
 * Writes an SVG anew with nothing in it but shapes, text and what paints them, so that it can stand in
 * a page. Anything that could run, fetch or move is a diagnostic at its place. Undefined if there was one.
 */
export function cleanSvg(source: SourceText, report: Report): string | undefined {
  let markup = "";
  let failed = false;
  /** How deep we are in something that is left out. */
  let skipped = 0;
  let depth = 0;

  const refuse = (found: string, hint: string) => {
    failed = true;
    report(diagnostic(source.at(parser.startIndex), "E394", `${found} in a drawing`, hint));
  };

  function attribute(name: string, value: string): string {
    const local = name === "xlink:href" ? "href" : name;
    if (/^on/i.test(local))
      refuse(`the script \`${local}\``, "Take it out: a drawing runs nothing.");
    else if (local === "style") return styleAttributes(value);
    else if (local === "href") {
      if (/^#[\w.:-]+$/.test(value)) return ` href="${value}"`;
      refuse(
        `the reference \`${value.slice(0, 60)}\``,
        "Only what is in the drawing itself can be used.",
      );
    } else if (isIdle(local)) return "";
    else if (!attributes.has(local)) refuse(`the attribute \`${local}\``, "Take it out.");
    else if (!isHarmless(value)) {
      const hint = "Only `url(#…)` with a name from the drawing itself may stand there.";
      refuse(`\`${local}="${value.slice(0, 60)}"\``, hint);
    } else return ` ${local}="${escapeHtml(value)}"`;
    return "";
  }

  /** The policy lets no style attribute through, so what it says becomes attributes. */
  function styleAttributes(style: string): string {
    return style
      .split(";")
      .map((declaration) => {
        const [name = "", ...value] = declaration.split(":");
        const known = attributes.has(name.trim()) || !isHarmless(declaration);
        return known ? attribute(name.trim(), value.join(":").trim()) : "";
      })
      .join("");
  }

  const parser = new Parser(
    {
      onopentag(name, written) {
        depth += 1;
        if (skipped > 0 || isLeftover(name)) skipped += 1;
        else if (!elements.has(name) || (depth === 1) !== (name === "svg")) {
          refuse(
            `\`<${name}>\``,
            "Save it as plain SVG with its colours in attributes, and its text as text or paths.",
          );
          skipped += 1;
        } else {
          const own = Object.entries(written).map(([key, value]) => attribute(key, value));
          const space = depth === 1 ? ' xmlns="http://www.w3.org/2000/svg"' : "";
          markup += `<${name}${space}${[...new Set(own)].join("")}>`;
        }
      },
      ontext(text) {
        if (skipped === 0 && depth > 0) markup += escapeHtml(text);
      },
      onclosetag(name) {
        depth -= 1;
        if (skipped > 0) skipped -= 1;
        else markup += `</${name}>`;
      },
      onprocessinginstruction(name, data) {
        const isPlain = name === "?xml" || (/^!doctype$/i.test(name) && !data.includes("["));
        if (!isPlain) refuse(`\`<${name}\``, "Take it out.");
      },
    },
    { xmlMode: true, recognizeCDATA: true },
  );
  parser.end(source.text);
  if (!failed && !markup.startsWith("<svg")) refuse("no `<svg>`", "Save it again as SVG.");
  return failed ? undefined : markup;
}

/** The drawing as it stands in a page: its ids must differ from all others there. */
export function inlineSvg(markup: string, prefix: string, label: string): string {
  const names = markup.replace(/ ([\w-]+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (name === "id") return ` id="${prefix}${value}"`;
    const own = name === "href" ? value.replace("#", `#${prefix}`) : value;
    return ` ${name}="${own.replace(/url\((['"]?|&quot;)#/g, `url($1#${prefix}`)}"`;
  });
  const said = label === "" ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(label)}"`;
  return names.replace("<svg", `<svg class="drawing" ${said}`);
}

/** No address but of something in the drawing, and no escapes that could hide one. */
function isHarmless(value: string): boolean {
  const rest = value.replace(/url\(\s*(['"]?)#[\w.:-]+\1\s*\)/g, "");
  return !/url\s*\(|\\|javascript:|expression|@import|image-set|image\(|https?:|\/\//i.test(rest);
}
