import { options, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Figure, State } from "./figure.ts";
import { Numbers } from "./frame.tsx";

/** A figure for readers that know nothing of our stylesheet and script: its picture in its last step, and all its words. */
export function feedFrame(figure: Figure, state: State): string {
  // What preact calls with every element that is made (https://preactjs.com/guide/v10/options/#optionsvnode).
  const before = options.vnode;
  options.vnode = (node) => {
    if (typeof node.type === "string")
      Object.assign(node, { props: presented(node.type, node.props) });
    before?.(node);
  };
  try {
    return `${renderToString(<FeedFrame figure={figure} state={state} />)}\n`;
  } finally {
    if (before) options.vnode = before;
    else delete options.vnode;
  }
}

function FeedFrame({ figure, state }: { figure: Figure; state: State }): VNode {
  return (
    <figure>
      <figcaption>
        <b>{figure.title}</b> {figure.caption}
      </figcaption>
      {state.picture(state.steps - 1)}
      <p>{state.takeaway}</p>
      <Numbers table={state.table} />
    </figure>
  );
}

/** Colours of the light theme (src/styles/tokens.css). */
const colours: Readonly<Record<string, string>> = {
  good: "#17694a",
  bad: "#b32d0c",
  warn: "#835500",
  other: "#653a9e",
  faint: "#8b98a2",
  muted: "#4f5d6a",
};

/** An element's properties with what its classes say (src/styles/figures.css) as attributes of its own. */
function presented(tag: string, props: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { class: names, ...rest } = props;
  if (tag === "svg") return { ...rest, "font-family": "sans-serif", "font-size": "13" };
  if (!/^(?:circle|ellipse|g|line|path|polygon|polyline|rect|text|tspan)$/.test(tag)) return rest;
  const classes = typeof names === "string" ? names.split(" ") : [];
  return { ...attributesOf(tag, classes), ...rest };
}

function attributesOf(tag: string, names: readonly string[]): Record<string, string> {
  const has = (name: string) => names.includes(name);
  if (names.length === 0) {
    const isLine = ["path", "line", "polyline"].includes(tag);
    return isLine ? { fill: "none", stroke: "#8b98a2" } : {};
  }
  const colour = Object.entries(colours).find(([name]) => has(name))?.[1] ?? "#17222d";
  return {
    ...paint(tag, has, colour),
    ...(has("soft") && { "fill-opacity": "0.22" }),
    ...((has("limit") || has("warn")) && { "stroke-dasharray": "5 4" }),
    ...(has("end") && { "text-anchor": "end" }),
    ...(has("mid") && { "text-anchor": "middle" }),
    ...(has("strong") && { "font-weight": "600" }),
  };
}

function paint(
  tag: string,
  has: (name: string) => boolean,
  colour: string,
): Record<string, string> {
  if (has("line")) return { fill: "none", stroke: colour, "stroke-width": "2" };
  if (has("grid")) return { fill: "none", stroke: "#dbe0e2" };
  if (has("paper")) return { fill: "#fff", stroke: "#8b98a2" };
  if (has("on-mark")) return { fill: "#fff" };
  return tag === "g" ? {} : { fill: colour };
}
