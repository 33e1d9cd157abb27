import { choice, defineFigure, range, toggle } from "load-bearing/figures";
import { type Params, type Result, unplug } from "./model.ts";
import { spareOptions, tools, unplugOptions } from "./network.ts";
import { placeOf, UnplugView } from "./view.tsx";
import { inSentence, nameOf } from "./words.ts";

const TWO: Params = { unplug: "box", spare: "none", tried: 2, web: false, outside: false };
const BOTH: Params = { ...TWO, web: true, outside: true };

function takeaway({ nodes, looks, suspects }: Result): string {
  if (looks.every(({ answered }) => answered)) {
    const single = nodes.filter(({ isSinglePoint }) => isSinglePoint).map(({ id }) => nameOf(id));
    const which = single.length === 2 ? `: ${single.join(" and ")}` : "";
    return `Everything tried answers; ${single.length} single points are left${which}.`;
  }
  const [first, ...more] = suspects;
  const one = first === undefined ? "no single node" : `only ${inSentence(first)}`;
  const seen = looks.length === 1 ? "1 report leaves" : `${looks.length} reports leave`;
  return more.length > 0 ? `${seen} ${suspects.length} suspects.` : `${seen} ${one}.`;
}

export const figure = defineFigure<Params, Result>({
  name: "unplug",
  title: "Which node is out?",
  caption:
    "An invented office reaches eight tools behind its hosting provider’s door; switch and box stand in its closet. One node is out, and the office can’t see which. Rings mark the nodes whose loss alone would explain everything that was tried; green lines are in the clear. Names in bold are single points: the office loses something else with them.",
  thumbnail: "0 16 352 256",
  controls: {
    unplug: choice("What is out", unplugOptions),
    spare: choice("Second path", spareOptions),
    tried: range("Tools tried from the office", { min: 1, max: tools.length }),
    web: toggle("The web tried from the office"),
    outside: toggle("git tried from outside"),
  },
  presets: {
    reports: { label: "Two reports", params: TWO },
    more: { label: "Eight reports", params: { ...TWO, tried: 8 } },
    web: { label: "And the web", params: { ...TWO, web: true } },
    outside: { label: "And from outside", params: BOTH },
    beside: { label: "Shared switch", params: { ...BOTH, unplug: "switch", spare: "beside" } },
    apart: { label: "Box 2 on the router", params: { ...BOTH, spare: "apart" } },
    whole: { label: "A path of its own", params: { ...BOTH, spare: "whole" } },
  },
  model: unplug,
  view: UnplugView,
  handles: () =>
    Object.entries(unplugOptions)
      .filter(([id]) => id !== "nothing")
      .map(([id, name]) => {
        const [x, y] = placeOf(id);
        return {
          key: "unplug",
          value: id,
          label: `Unplug: ${name}`,
          box: { x: x - 26, y: y - 26, width: 52, height: 52 },
        };
      }),
  takeaway,
  table: ({ nodes }) => ({
    columns: ["Node", "Tools dark if only it is out, itself included", "Explains what was tried"],
    rows: nodes
      .filter(({ id, darkens }) => darkens > 1 || !tools.some((tool) => tool === id))
      .map(({ id, darkens, isSuspect }) => [nameOf(id), darkens, isSuspect ? "yes" : "no"]),
  }),
});
