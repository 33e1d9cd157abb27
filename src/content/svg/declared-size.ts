/** What an SVG's first element says of its size, as it is written. */
export interface DeclaredSize {
  readonly width?: string;
  readonly height?: string;
  readonly viewBox?: string;
}

/** Reads it. Undefined for what has no such element; a share of something, as in `100%`, is no size. */
export function declaredSize(svg: string): DeclaredSize | undefined {
  // The element may be long: editors keep a whole document in one of its attributes.
  const text = svg.replace(/<!--.*?-->/gs, "");
  const root = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(text)?.[0];
  if (root === undefined) return undefined;
  const written = (name: string) => {
    const attribute = new RegExp(`\\s${name}\\s*=\\s*(["'])([^"']*)\\1`);
    const value = attribute.exec(root)?.[2] ?? "";
    return /\d/.test(value) && !value.includes("%") ? { [name]: value } : {};
  };
  return { ...written("width"), ...written("height"), ...written("viewBox") };
}

/** Whether that is enough to know how large it is. */
export function isWhole({ width, height, viewBox }: DeclaredSize): boolean {
  return viewBox !== undefined || (width !== undefined && height !== undefined);
}

/**
 * An SVG of that size as the measuring library can read it: in its first thousand letters, with the numbers of the
 * `viewBox` a space apart, where there may be commas too (https://www.w3.org/TR/SVG2/coords.html#ViewBoxAttribute).
 */
export function measurableSvg({ viewBox, ...sizes }: DeclaredSize): Uint8Array {
  const box = viewBox === undefined ? {} : { viewBox: viewBox.trim().replace(/[\s,]+/g, " ") };
  const said = Object.entries({ ...sizes, ...box }).map(([name, value]) => ` ${name}="${value}"`);
  return Buffer.from(`<svg${said.join("")}></svg>`);
}
