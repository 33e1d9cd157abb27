import { Parser } from "htmlparser2";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { escapeHtml } from "./markdown/escape-html.ts";
import type { SourceText } from "./source-text.ts";
import { drawnElements } from "./svg-size.ts";
import { declarationsFor, declarationsIn, type StyledElement, styleRules } from "./svg-styles.ts";

/** Browsers draw as many in a second or two; a map of every street of a city has fewer. */
const mostDrawn = 100_000;

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

/**
 * What can do no harm where it isn't: effects that nothing reads without, links, and styles, of which
 * `inlineStyles` has made attributes before.
 */
const isDropped = (name: string) => ["a", "filter", "style", "view", "cursor"].includes(name);

/** What editors leave behind and nobody sees. */
const isLeftover = (name: string) => name.includes(":") || name === "metadata";
const isIdle = (name: string) =>
  /^(?:xmlns|xml:|xmlns:|data-|aria-|[a-z]+:)/.test(name) ||
  [
    "class",
    "role",
    "version",
    "baseProfile",
    "enable-background",
    "focusable",
    "requiredFeatures",
    "requiredExtensions",
    "systemLanguage",
  ].includes(name);

/** Each is tried at each element. */
const mostRules = 2_000;

/**
 * Writes an SVG anew with nothing in it but shapes, text and what paints them, so that it can stand in
 * a page. Anything that could run, fetch or move is reported at its place. Undefined if there was anything.
 */
export function cleanSvg(source: SourceText, report: Report): string | undefined {
  let markup = "";
  let failed = false;
  /** How deep we are in something that is left out. */
  let skipped = 0;
  let depth = 0;
  const rules = styleRules(stylesIn(source.text));
  let current: StyledElement = { name: "", id: undefined, classes: [] };
  /** The elements around the current one. */
  const around: StyledElement[] = [];
  /** The names of the elements that we are in. */
  const open: string[] = [];
  /** The depths at which a `<switch>` has got the one of its children that is shown. */
  const chosen = new Set<number>();

  const refuse = (found: string, hint: string) => {
    failed = true;
    report(diagnostic(source.at(parser.startIndex), "E394", `${found} in a drawing`, hint));
  };

  /** A drawing leads nowhere, so its links are left out; one that could run something is worth a word. */
  function checkLink(name: string, value: string): void {
    if (/^on/i.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value))
      attribute(name, value);
  }

  /** A picture whose bytes are in the drawing itself. */
  function picture(written: Readonly<Record<string, string>>): void {
    const { href, "xlink:href": old, ...rest } = written;
    const address = (href ?? old ?? "").replace(/\s+/g, "");
    if (!/^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]*$/.test(address)) {
      refuse(
        `the picture \`${address.slice(0, 60)}\``,
        "Embed it when you export, as PNG or JPEG: a drawing fetches nothing.",
      );
      markup += "<g>";
      return;
    }
    markup += `<image href="${address}"${attributesOf("image", rest)}>`;
  }

  /** What stays of an attribute: nothing, itself, or what a style says, as attributes. */
  function attribute(name: string, value: string): (readonly [string, string])[] {
    const local = name === "xlink:href" ? "href" : name;
    if (/^on/i.test(local))
      refuse(`the script \`${local}\``, "Take it out: a drawing runs nothing.");
    else if (local === "style") return declarations(declarationsIn(value));
    else if (local === "href") {
      if (/^#[\w.:-]+$/.test(value)) return [["href", value]];
      refuse(
        `the reference \`${value.slice(0, 60)}\``,
        "Only what is in the drawing itself can be used.",
      );
    } else if (isIdle(local)) return [];
    else if (!isHarmless(value)) {
      const hint = "Only `url(#…)` with a name from the drawing itself may stand there.";
      refuse(`\`${local}="${value.slice(0, 60)}"\``, hint);
    } else if (attributes.has(local)) return [[local, value]];
    return [];
  }

  /** The policy lets no style through, so what it says becomes attributes. */
  function declarations(
    styles: readonly (readonly [string, string])[],
  ): (readonly [string, string])[] {
    return styles.flatMap(([name, value]) =>
      attributes.has(name) || !isHarmless(value) ? attribute(name, value) : [],
    );
  }

  /** An element's attributes as they are written; styles win over them, and its own over the stylesheet's. */
  function attributesOf(name: string, written: Readonly<Record<string, string>>): string {
    const { style, ...rest } = written;
    const all = new Map([
      ...Object.entries(rest).flatMap(([key, value]) => attribute(key, value)),
      ...declarations(declarationsFor(rules, styled(name, written), around)),
      ...(style === undefined ? [] : attribute("style", style)),
    ]);
    // A drawing stays in its own frame.
    if (depth === 1) all.delete("overflow");
    return Array.from(all, ([key, value]) => ` ${key}="${escapeHtml(value)}"`).join("");
  }

  const parser = new Parser(
    {
      onopentag(name, written) {
        if (depth > 0) around.push(current);
        current = styled(name, written);
        depth += 1;
        const inSwitch = open.at(-1) === "switch";
        const isSpare = inSwitch && (chosen.has(depth) || name === "foreignObject");
        open.push(name);
        if (skipped > 0 || isLeftover(name) || isSpare) skipped += 1;
        else if (isDropped(name)) {
          if (name !== "a") skipped += 1;
          else for (const [key, value] of Object.entries(written)) checkLink(key, value);
          if (name === "a") markup += "<g>";
        } else if (name === "image") picture(written);
        else if (!elements.has(name) || (depth === 1) !== (name === "svg")) {
          refuse(
            `\`<${name}>\``,
            name === "script"
              ? "Take it out: a drawing runs nothing."
              : "Save it as plain SVG with its colours in attributes, and its text as text or paths.",
          );
          skipped += 1;
        } else {
          if (inSwitch) chosen.add(depth);
          const space = depth === 1 ? ' xmlns="http://www.w3.org/2000/svg"' : "";
          markup += `<${name}${space}${attributesOf(name, written)}>`;
        }
      },
      ontext(text) {
        if (open.at(-1) === "style" && /@import/i.test(text)) {
          refuse("a stylesheet from elsewhere", "Take the `@import` out.");
        }
        if (skipped === 0 && depth > 0) markup += escapeHtml(text);
      },
      onclosetag(name) {
        depth -= 1;
        open.pop();
        current = around.pop() ?? current;
        if (name === "switch") chosen.delete(depth + 2);
        if (skipped > 0) skipped -= 1;
        else if (name === "a") markup += "</g>";
        else markup += `</${name}>`;
      },
      onprocessinginstruction(name, data) {
        const isPlain = name === "?xml" || (/^!doctype$/i.test(name) && !data.includes("["));
        if (!isPlain) refuse(`\`<${name}\``, "Take it out.");
      },
    },
    { xmlMode: true, recognizeCDATA: true },
  );
  if (rules.length > mostRules) {
    const hint = "Save it with its colours in attributes.";
    refuse(`a stylesheet of more than ${mostRules.toLocaleString("en")} rules`, hint);
  } else parser.end(source.text);
  if (!failed && drawnElements(markup) > mostDrawn) {
    const hint = "Draw less, or save it as PNG: a browser would be busy with it for seconds.";
    refuse(
      `more than ${mostDrawn.toLocaleString("en")} shapes, with those that are used again,`,
      hint,
    );
  }
  if (!failed && !markup.startsWith("<svg")) refuse("no `<svg>`", "Save it again as SVG.");
  return failed ? undefined : markup;
}

function styled(name: string, written: Readonly<Record<string, string>>): StyledElement {
  return { name, id: written.id, classes: (written.class ?? "").split(/\s+/) };
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
    { xmlMode: true, recognizeCDATA: true },
  );
  parser.end(text);
  return styles;
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
