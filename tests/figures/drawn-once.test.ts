import assert from "node:assert/strict";
import { test } from "node:test";
import type { RenderFigure } from "../../src/figures/draw.tsx";
import { drawnOnce } from "../../src/figures/drawn-once.ts";
import { en } from "../../src/i18n/en.ts";

test("a figure is drawn once for the same settings, words and step, and anew for any other", () => {
  const asked: string[] = [];
  const draw: RenderFigure = (name, settings, words, step) => {
    asked.push(name);
    const written = JSON.stringify([settings, words.back, step]);
    return { problem: name, known: [], written };
  };
  const renderFigure = drawnOnce(draw);
  const { figure } = en;
  const step = { id: "one", controls: [] };
  const all = [
    () => renderFigure("queue", {}, figure),
    () => renderFigure("locks", {}, figure),
    () => renderFigure("queue", { preset: "under" }, figure),
    () => renderFigure("queue", {}, { ...figure, back: "Zurück" }),
    () => renderFigure("queue", {}, figure, step),
    () => renderFigure("queue", {}, figure, { ...step, controls: ["arrivals"] }),
  ];
  const first = all.map((render) => render());
  assert.deepEqual(
    all.map((render) => render()),
    first,
  );
  assert.equal(asked.length, all.length);
  assert.equal(new Set(first.map((one) => JSON.stringify(one))).size, all.length);
});
