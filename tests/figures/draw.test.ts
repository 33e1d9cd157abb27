import assert from "node:assert/strict";
import { test } from "node:test";
import { h } from "preact";
import { range } from "../../src/figures/controls.ts";
import { figureRenderer } from "../../src/figures/draw.tsx";
import { defineFigure, type FigureDefinition } from "../../src/figures/figure.ts";
import { en } from "../../src/i18n/en.ts";

type FigureView = FigureDefinition<{ arrivals: number }, number>["view"];

const definition: FigureDefinition<{ arrivals: number }, number> = {
  name: "queue",
  title: "A queue",
  caption: "Who waits.",
  controls: { arrivals: range("Arrivals", { min: 0, max: 9 }) },
  presets: {
    calm: { label: "Calm", params: { arrivals: 2 } },
    busy: { label: "Busy", params: { arrivals: 7 } },
  },
  model: ({ arrivals }) => arrivals,
  steps: () => 2,
  view: ({ result, step }) => h("svg", {}, h("text", {}, `${result}/${step}`)),
  table: (result) => ({ columns: ["Waiting"], rows: [[result]] }),
  takeaway: (result) => `${result} wait.`,
};
const queue = defineFigure(definition);
const render = figureRenderer([queue]);

/** A figure as it is drawn with settings. */
function drawn(settings: Readonly<Record<string, string>>, step?: Parameters<typeof render>[3]) {
  const figure = render("queue", settings, en.figure, step);
  assert.ok("html" in figure);
  return figure;
}

/** What is in the first element of a class or name. */
const textIn = (html: string, start: RegExp) =>
  new RegExp(`<${start.source}[^>]*>([^<]*)<`).exec(html)?.[1];

test("a figure has its title over it, and under it what its settings come to", () => {
  const { html, ids } = drawn({ preset: "busy" });
  assert.equal(textIn(html, /b id="figure-queue-title"/), "A queue");
  assert.equal(textIn(html, /p class="takeaway"/), "7 wait.");
  assert.deepEqual(ids, ["figure-queue", "figure-queue-title"]);
});

test("wherever a figure is listed it has its title, and what its default preset comes to", () => {
  const { title, takeaway } = drawn({ preset: "busy" });
  assert.deepEqual({ title, takeaway }, { title: "A queue", takeaway: "2 wait." });
});

test("the words of a figure are its title, its caption and its takeaway, and of a step its takeaway alone", () => {
  assert.equal(drawn({ preset: "busy" }).text, "A queue Who waits. 7 wait.");
  const step = drawn({ preset: "busy" }, { id: "figure-queue-1", controls: [] });
  assert.equal(step.text, "7 wait.");
  assert.deepEqual(step.ids, ["figure-queue-1"]);
});

test("a feed has the last step of a figure, with its title before it and its takeaway after", () => {
  const { feedHtml } = drawn({});
  const order = ["<b>A queue</b> Who waits.", "2/1", "<p>2 wait.</p>", "Waiting"];
  const places = order.map((part) => feedHtml.indexOf(part));
  assert.ok(!places.includes(-1), feedHtml);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test("words in a drawing have their colour from the stylesheet alone, or dark pages would hide them", () => {
  const view: FigureView = () =>
    h("svg", {}, h("text", { class: "bad" }, h("tspan", { class: "strong" }, "name")));
  const render = figureRenderer([defineFigure({ ...definition, view })]);
  const figure = render("queue", {}, en.figure);
  assert.ok("html" in figure);
  assert.doesNotMatch(figure.html, /<(?:text|tspan)[^>]* fill=/);
});

test("a thumbnail says for itself what is a line and what an area, for whoever has not our stylesheet", () => {
  const drawn = figureRenderer([
    {
      ...queue,
      open: (...settings) => {
        const state = queue.open(...settings);
        return state && { ...state, picture: () => h("svg", {}, h("path", { class: "line bad" })) };
      },
    },
  ])("queue", {}, en.figure);
  assert.ok("thumbnail" in drawn);
  assert.match(drawn.thumbnail, /<path [^>]*fill="none" stroke="#b32d0c"/);
});

test("a step with a control that its figure lacks is refused, and the controls that there are are named", () => {
  const answer = render("queue", {}, en.figure, { id: "one", controls: ["departures"] });
  assert.ok("problem" in answer);
  assert.deepEqual([answer.known, answer.written], [["arrivals"], "departures"]);
});

test("a figure that throws fails alone", () => {
  const broken = { ...queue, name: "broken", open: () => assert.fail("no model") };
  const both = figureRenderer([broken, queue]);
  assert.ok("failed" in both("broken", {}, en.figure));
  assert.ok("html" in both("queue", {}, en.figure));
});
