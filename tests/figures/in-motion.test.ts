import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { figures } from "../support/figures.ts";

const moving = figures.filter(({ open }) => open()?.words(0) !== "");

/** Two lines of the controls beside a drawing (`.now` in controls.css): a third would lie over what is below them. */
const mostLetters = 78;

for (const { name, presets, open } of moving) {
  describe(name, () => {
    for (const preset of presets) {
      const state = open(preset.name);
      test(`${preset.label}: every step is drawn, and says what happens in it`, () => {
        assert.ok(state);
        for (let step = 0; step < state.steps; step++) {
          assert.doesNotMatch(renderToString(state.picture(step)), /NaN|undefined/);
          assert.match(state.words(step), /^[A-Z].*\.$/);
        }
      });
      test(`${preset.label}: what happens is said in two lines`, () => {
        const said = Array.from(
          { length: state?.steps ?? 0 },
          (_, step) => state?.words(step) ?? "",
        );
        assert.ok(said.length > 0);
        for (const words of said) assert.ok(words.length <= mostLetters, words);
      });
      test(`${preset.label}: it moves until its last step`, () => {
        assert.ok(state);
        const pictures = Array.from({ length: state.steps }, (_, step) =>
          renderToString(state.picture(step)),
        );
        const changes = pictures.filter((picture, i) => picture !== pictures[i + 1]).length;
        assert.ok(changes > state.steps / 2, `${changes} of ${state.steps} steps change it`);
      });
    }
  });
}
