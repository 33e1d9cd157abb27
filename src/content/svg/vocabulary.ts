const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Shapes, text and what paints them (https://svgwg.org/svg2-draft/). */
export const elements =
  words(`svg g defs symbol use path rect circle ellipse line polyline polygon text tspan
  textPath title desc linearGradient radialGradient stop clipPath mask pattern marker switch`);

/** What they may say, as attributes: a property of CSS stands here under its own name. */
export const attributes =
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
export const isDropped = (name: string) =>
  ["a", "filter", "style", "view", "cursor"].includes(name);

/** What editors leave behind and nobody sees. */
export const isLeftover = (name: string) => name.includes(":") || name === "metadata";

/** Attributes that change nothing of what is seen. */
export const isIdle = (name: string) =>
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

/** No address but of something in the drawing, and no escapes that could hide one. */
export function isHarmless(value: string): boolean {
  const rest = value.replace(/url\(\s*(['"]?)#[\w.:-]+\1\s*\)/g, "");
  return !/url\s*\(|\\|javascript:|expression|@import|image-set|image\(|https?:|\/\//i.test(rest);
}
