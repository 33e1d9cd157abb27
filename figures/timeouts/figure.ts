import { defineFigure, range, toggle } from "load-bearing/figures";
import { BIN_SECONDS, type Params, type Result, simulate } from "./model.ts";
import { View } from "./view.tsx";
import { happening, percent } from "./words.ts";

const INVERTED: Params = {
  proxyTimeout: 4,
  webTimeout: 10,
  dbTimeout: 30,
  rate: 15,
  patience: 8,
  propagate: false,
};
const FLOOD: Params = { ...INVERTED, webTimeout: 3, dbTimeout: 2, rate: 24 };
const ROW_SECONDS = 10;

function rows({ bins }: Result): (string | number)[][] {
  const perRow = ROW_SECONDS / BIN_SECONDS;
  const starts = bins.filter((_, i) => i % perRow === 0);
  return starts.map(({ from }, row) => {
    const part = bins.slice(row * perRow, (row + 1) * perRow);
    const mean = (key: "webOk" | "webErrors" | "userOk" | "userFailed") =>
      (part.reduce((sum, bin) => sum + bin[key], 0) / perRow).toFixed(1);
    const span = `${from}–${from + ROW_SECONDS}`;
    return [span, mean("webOk"), mean("webErrors"), mean("userOk"), mean("userFailed")];
  });
}

export const figure = defineFigure<Params, Result>({
  name: "timeouts",
  title: "Two dashboards that disagree",
  caption:
    "Above, how long a request can be with each part, queues included; the caller’s disk lies at the bottom. Below, " +
    "a surge to twice the load at second 10, and the share of good answers at both ends. A reload counts as a failure.",
  thumbnail: "24 0 336 252",
  controls: {
    proxyTimeout: range("Proxy waits for web", { min: 1, max: 30, unit: " s" }),
    webTimeout: range("Web waits for its query", { min: 1, max: 30, unit: " s" }),
    dbTimeout: range("Query waits for its turn", { min: 1, max: 30, unit: " s" }),
    rate: range("New users", { min: 5, max: 25, unit: "/s" }),
    patience: range("Users reload after", { min: 2, max: 20, unit: " s" }),
    propagate: toggle("Pass deadlines on"),
  },
  presets: {
    inverted: { label: "Upside down", params: INVERTED },
    web: { label: "Shorten the web’s wait", params: { ...INVERTED, webTimeout: 3 } },
    query: { label: "Shorten the query’s wait", params: { ...INVERTED, dbTimeout: 2 } },
    flood: { label: "Both, too much load", params: FLOOD },
    deadlines: { label: "The same with deadlines", params: { ...FLOOD, propagate: true } },
  },
  model: simulate,
  steps: ({ moments }) => moments.length,
  stepLabel: "Time",
  stepMs: 83,
  stepWords: ({ moments }, step) => happening(moments, step),
  view: View,
  table: (result) => ({
    columns: ["Seconds", "Web 200s/s", "Web errors/s", "Users’ pages/s", "Users’ failed tries/s"],
    rows: rows(result),
  }),
  takeaway({ webOk, webErrors, userOk, users }) {
    const answers = webOk + webErrors;
    const logged = answers === 0 ? 1 : webOk / answers;
    return `By the web log ${percent(logged)} of the answers are good; ${percent(userOk / users)} of the users got a page.`;
  },
});
