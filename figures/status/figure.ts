import { choice, defineFigure, range, toggle } from "load-bearing/figures";
import { CAPACITY_PER_S, model, type PageState, type Params, type Result } from "./model.ts";
import { cacheTicks, columnOf, view } from "./view.tsx";
import { duration, perSecond } from "./words.ts";

const beside: Params = {
  ownHost: false,
  ownDomain: false,
  cdn: "shared",
  ownPosting: false,
  cacheS: 30,
  crowd: "second",
};
const apart: Params = { ...beside, ownHost: true, ownDomain: true, cdn: "own", ownPosting: true };

const states: Readonly<Record<PageState, string>> = {
  reports: "up, can be updated",
  frozen: "shows an old copy",
  dark: "unreachable",
  swamped: "overloaded by readers",
};

function takeaway({ reported, frozen, outages, loadPerS, swamped }: Result): string {
  // Green on an old copy is worse than dark.
  const freezes = frozen > 0 ? `; in ${frozen} it freezes` : "";
  return swamped
    ? `Readers swamp the page: ${perSecond(loadPerS)}, and it can answer ${CAPACITY_PER_S}.`
    : `The page reports ${reported} of the ${outages} outages${freezes}.`;
}

/** What a status page shares with its product, and the crowd that comes when the product is down. */
export const figure = defineFigure<Params, Result>({
  name: "status",
  title: "Can the page report the failure?",
  caption:
    "Above, each layer of the product fails in turn; the page suffers where it can’t be read or can’t be changed without that layer. " +
    "Below, the load that readers put on the page’s server during an outage, for every cache time of its CDN. Both scales are logarithmic.",
  thumbnail: "38 16 360 268",
  controls: {
    ownHost: toggle("Page has its own host and network"),
    ownDomain: toggle("Page has its own domain"),
    cdn: choice("CDN in front of the page", {
      none: "None",
      shared: "The product’s",
      own: "Its own",
    }),
    ownPosting: toggle("Posting needs no company login"),
    cacheS: range("Cache time", { min: 1, max: 600, unit: " s" }),
    crowd: choice("Readers in an outage", {
      hour: "600 an hour",
      minute: "600 a minute",
      second: "600 a second",
    }),
  },
  presets: {
    beside: { label: "Beside the product", params: beside },
    vendor: {
      label: "A vendor, our name and login",
      params: { ...apart, ownDomain: false, ownPosting: false },
    },
    posting: {
      label: "A vendor and its login",
      params: { ...apart, ownDomain: false },
    },
    apart: { label: "Nothing shared", params: apart },
    crowd: { label: "Nothing shared, no cache", params: { ...apart, cdn: "none" } },
  },
  model,
  view,
  inert: ({ params, result }) => ({
    ownHost: isSame(result, model({ ...params, ownHost: !params.ownHost })) && "its login goes too",
    cacheS: params.cdn === "none" && "no CDN",
  }),
  handles: ({ params }) =>
    params.cdn === "none"
      ? []
      : cacheTicks.map(([seconds, words]) => ({
          key: "cacheS",
          value: String(seconds),
          label: `Cache time: ${words}`,
          box: columnOf(seconds),
        })),
  table: ({ failures, loadPerS, oldestS }, { cdn }) => ({
    columns: ["What fails", "Product", "Status page"],
    rows: [
      ...failures.map(({ layer, productDown, page }) => [
        layer,
        productDown ? "down" : "up",
        states[page],
      ]),
      ["nothing, but the crowd comes", "down", `gets ${perSecond(loadPerS)}`],
      ["the same", "down", cdn === "none" ? "no copies" : `copies up to ${duration(oldestS)} old`],
    ],
  }),
  takeaway,
});

/** Whether each failure leaves the same of the page. */
function isSame(one: Result, other: Result): boolean {
  return one.failures.every(({ page }, i) => page === other.failures[i]?.page);
}
