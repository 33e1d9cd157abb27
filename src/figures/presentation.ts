import { Fragment, options, type VNode } from "preact";

/** What becomes of an element when it is made. */
export type Rewrite = (node: VNode<Record<string, unknown>>) => void;

/** Draws with every element rewritten as it is made (https://preactjs.com/guide/v10/options/#optionsvnode). */
export function withRewrite<T>(rewrite: Rewrite, draw: () => T): T {
  const before = options.vnode;
  rewriteElements(rewrite);
  try {
    return draw();
  } finally {
    if (before) options.vnode = before;
    else delete options.vnode;
  }
}

/** Rewrites every element that is made from now on. */
export function rewriteElements(rewrite: Rewrite): void {
  const before = options.vnode;
  options.vnode = (node) => {
    rewrite(node);
    before?.(node);
  };
}

/**
 * Gives the marks of a drawing what its classes say (src/styles/drawing.css) as attributes too, for whoever shows it
 * without our stylesheet: a saved copy, a reader view, a feed. The stylesheet outdoes them. A space ends every text,
 * so that two of them are two words where only text is taken.
 */
export const presentMarks: Rewrite = (node) => {
  const { type, props } = node;
  if (type === "text" || type === "title" || type === "desc")
    node.props = { ...props, children: [props.children, " "] };
  if (typeof type !== "string" || !marks.test(type)) return;
  node.props = {
    ...presented(type, typeof props.class === "string" ? props.class : ""),
    ...node.props,
  };
};

const known = new Map<string, Readonly<Record<string, string>>>();

/** What a tag of these classes gets, found once: a drawing in motion makes the same ones over and over. */
function presented(tag: string, classes: string): Readonly<Record<string, string>> {
  const key = `${tag} ${classes}`;
  const found = known.get(key) ?? attributesOf(tag, classes === "" ? [] : classes.split(" "));
  known.set(key, found);
  return found;
}

/** Leaves out words: what is drawn, small and beside its name. */
export const dropWords: Rewrite = (node) => {
  if (typeof node.type !== "string" || !/^(?:text|title|desc)$/.test(node.type)) return;
  Object.assign(node, { type: Fragment, props: {} });
};

const marks = /^(?:circle|ellipse|g|line|path|polygon|polyline|rect|svg|text)$/;

/** Colours of the light theme (src/styles/tokens.css). */
const colours: Readonly<Record<string, string>> = {
  good: "#17694a",
  bad: "#b32d0c",
  warn: "#835500",
  other: "#653a9e",
  faint: "#8b98a2",
};

/** Those without which a drawing is a blot: what is a line and what an area, in which colour, and where words end. */
function attributesOf(tag: string, names: readonly string[]): Record<string, string> {
  if (tag === "svg") return { "font-family": "sans-serif", "font-size": "13" };
  const has = (name: string) => names.includes(name);
  if (tag === "text") {
    if (has("end")) return { "text-anchor": "end" };
    return has("mid") ? { "text-anchor": "middle" } : {};
  }
  if (names.length === 0)
    return /^(?:path|line|polyline)$/.test(tag) ? { fill: "none", stroke: "#8b98a2" } : {};
  const colour = Object.entries(colours).find(([name]) => has(name))?.[1] ?? "#17222d";
  if (has("line")) return { fill: "none", stroke: colour };
  if (has("grid")) return { fill: "none", stroke: "#dbe0e2" };
  if (has("paper")) return { fill: "#fff", stroke: "#8b98a2" };
  if (tag === "g") return {};
  return { fill: colour, ...(has("soft") && { "fill-opacity": ".22" }) };
}
