import { choice, defineFigure } from "load-bearing/figures";
import { type Params, type Result, unplug } from "./model.ts";
import { services, spareOptions, unplugOptions } from "./network.ts";
import { UnplugView } from "./view.tsx";
import { inSentence, nameOf } from "./words.ts";

function takeaway({ darkServices, webWorks, articulationPoints }: Result, params: Params): string {
  const start =
    params.unplug === "nothing"
      ? `With everything plugged in, all ${services.length} services answer`
      : `With ${inSentence(params.unplug)} unplugged, ${darkServices.length} of ${services.length} services are dark and the web ${webWorks ? "still works" : "is gone too"}`;
  return `${start}; this network has ${articulationPoints.length} articulation points (${articulationPoints.map(inSentence).join(", ")}).`;
}

export const figure = defineFigure<Params, Result>({
  name: "unplug",
  title: "Unplug one node",
  caption:
    "An invented office reaches eight services behind its hosting provider’s door; switch and box stand in its closet. Unplug a node to see what goes dark. Rings mark articulation points, judged with everything plugged in.",
  controls: {
    unplug: choice("Unplug", unplugOptions),
    spare: choice("Second path", spareOptions),
  },
  presets: {
    cable: { label: "Cable out", params: { unplug: "box", spare: "none" } },
    beside: { label: "Shared switch", params: { unplug: "switch", spare: "beside" } },
    apart: { label: "Around the closet", params: { unplug: "switch", spare: "apart" } },
    whole: { label: "End to end", params: { unplug: "git", spare: "whole" } },
  },
  model: unplug,
  view: UnplugView,
  takeaway,
  table: ({ nodes }) => ({
    columns: ["Node", "Services dark if only it is unplugged", "Articulation point"],
    rows: nodes
      .filter(({ id }) => id !== "office" && id !== "web")
      .map(({ id, darkens, isArticulationPoint }) => [
        nameOf(id),
        darkens,
        isArticulationPoint ? "yes" : "no",
      ]),
  }),
});
