import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import type { ControlInput } from "../../src/figures/controls.ts";
import type { State } from "../../src/figures/figure.ts";
import { figures } from "../support/figures.ts";

/** What is seen of a state's last step. */
function seen(state: State): string {
  return renderToString(state.picture(state.steps - 1)).replace(/<(title|desc)>.*?<\/\1>/g, "");
}

function valuesOf(input: ControlInput): string[] {
  if (input.kind === "choice") return Object.keys(input.options);
  if (input.kind === "toggle") return ["on", "off"];
  if (input.kind === "text") return ["x"];
  const count = Math.round((input.max - input.min) / input.step);
  return Array.from({ length: count + 1 }, (_, i) => `${+(input.min + i * input.step).toFixed(6)}`);
}

for (const { name, controls, presets, open } of figures) {
  test(`${name}: a control is dimmed exactly where no value of it changes the drawing`, () => {
    for (const preset of presets) {
      const state = open(preset.name);
      assert.ok(state);
      const now = seen(state);
      for (const { key, input } of controls) {
        const acts = valuesOf(input).some((value) => {
          const next = state.with(key, value);
          return next !== undefined && seen(next) !== now;
        });
        assert.equal(!state.inert[key], acts, `${preset.label}: ${key}`);
      }
    }
  });
}
