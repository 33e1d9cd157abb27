import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";

const frameMs = 120;

/** Steps through a model's time: a slider, one step either way, and play, which stops out of sight. */
export function Player({
  label,
  steps,
  step,
  onStep,
  element,
}: {
  label: string;
  steps: number;
  step: number;
  onStep: (step: number) => void;
  element: HTMLElement;
}): VNode {
  const [playing, setPlaying] = useState(false);
  const last = steps - 1;

  useEffect(() => {
    if (!playing) return;
    if (step >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onStep(step + 1), frameMs);
    return () => clearTimeout(timer);
  }, [playing, step, last]);

  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting) setPlaying(false);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // Motion is only ever started by the reader; where less of it is asked for, there are the steps.
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return (
    <div class="player" role="group" aria-label={label}>
      <label>
        {label}
        <input
          type="range"
          min={0}
          max={last}
          value={step}
          aria-valuetext={`${step + 1} of ${steps}`}
          onInput={(event) => {
            setPlaying(false);
            onStep(event.currentTarget.valueAsNumber);
          }}
        />
      </label>
      <output>{`${step + 1} of ${steps}`}</output>
      <button type="button" disabled={step === 0} onClick={() => onStep(step - 1)}>
        Back
      </button>
      {!still && (
        <button
          type="button"
          onClick={() => {
            if (!playing && step >= last) onStep(0);
            setPlaying(!playing);
          }}
        >
          {playing ? "Pause" : "Play"}
        </button>
      )}
      <button type="button" disabled={step >= last} onClick={() => onStep(step + 1)}>
        Forward
      </button>
    </div>
  );
}
