import type { VNode } from "preact";
import { words } from "site-words/figure";
import { fill, formatNumber } from "../../i18n/format.ts";

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

/** Steps through a model's time: a slider, one step either way, and play where motion is welcome. */
export function Player({
  label,
  steps,
  step,
  now,
  playing,
  onStep,
  onPlay,
}: {
  label: string;
  steps: number;
  step: number;
  /** What happens in this step. */
  now: string;
  playing: boolean;
  onStep: (step: number) => void;
  onPlay: () => void;
}): VNode {
  const last = steps - 1;
  const numbered = (number: number) => formatNumber(number, document.documentElement.lang);
  const place = fill(words.step, { step: numbered(step + 1), steps: numbered(steps) });
  return (
    // What is laid out by itself in motion must not be an item of a grid.
    <div class="motion">
      <div class="player" role="group" aria-label={label}>
        <label>
          {label}
          <input
            type="range"
            min={0}
            max={last}
            value={step}
            aria-valuetext={place}
            onInput={(event) => onStep(event.currentTarget.valueAsNumber)}
          />
        </label>
        <output aria-live="off" key={place}>
          {place}
        </output>
        <button type="button" disabled={step === 0} onClick={() => onStep(step - 1)}>
          {words.back}
        </button>
        {!reducedMotion.matches && (
          <button type="button" onClick={onPlay}>
            <span key={String(playing)}>{playing ? words.pause : words.play}</span>
          </button>
        )}
        <button type="button" disabled={step >= last} onClick={() => onStep(step + 1)}>
          {words.forward}
        </button>
        {now !== "" && (
          <p class="now" key={now}>
            {now}
          </p>
        )}
      </div>
    </div>
  );
}
