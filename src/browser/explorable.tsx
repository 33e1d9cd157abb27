import { type ComponentChild, render, type VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Figure, State } from "../figures/figure.ts";
import { FrameContent } from "../figures/frame.tsx";
import { openFigure } from "../figures/settings.ts";
import { KnobControl } from "./knob.tsx";
import { Player } from "./player.tsx";

/** The figure, ready to play: the static frame's own component, with controls. */
function Explorable({
  figure,
  initial,
  element,
}: {
  figure: Figure;
  initial: State;
  element: HTMLElement;
}) {
  const [state, setState] = useState(initial);
  const [step, setStep] = useState(initial.steps - 1);
  const link = useRef<HTMLAnchorElement>(null);
  const shown = Math.min(step, state.steps - 1);

  function show(next: State | undefined) {
    if (!next) return;
    // A reader at the end of a run stays at the end of the next one, however long that is.
    setStep(shown === state.steps - 1 ? next.steps - 1 : Math.min(shown, next.steps - 1));
    setState(next);
  }

  useEffect(() => {
    const restore = () => show(stateFromFragment(figure, location.hash));
    restore();
    addEventListener("hashchange", restore);
    return () => removeEventListener("hashchange", restore);
  }, []);

  const controls = (
    <div class="knobs">
      <Presets figure={figure} state={state} onOpen={show} />
      {figure.controls.map(({ key, control }) => (
        <KnobControl
          key={key}
          id={`${figure.name}-${key}`}
          control={control}
          value={state.values[key] ?? ""}
          onChange={(value) => show(state.with(key, value))}
        />
      ))}
      {state.steps > 1 && (
        <Player
          label={figure.stepLabel}
          steps={state.steps}
          step={shown}
          onStep={setStep}
          element={element}
        />
      )}
      <a ref={link} class="state-link" href={fragmentOf(figure, state)}>
        Link to this state
      </a>
    </div>
  );
  return <FrameContent figure={figure} state={state} step={shown} controls={controls} />;
}

function Presets({
  figure,
  state,
  onOpen,
}: {
  figure: Figure;
  state: State;
  onOpen: (state: State | undefined) => void;
}): VNode {
  return (
    <div class="presets" role="group" aria-label="Presets">
      {figure.presets.map(({ name, label }): ComponentChild => {
        const preset = figure.open(name);
        const pressed = preset !== undefined && sameValues(preset, state);
        return (
          <button key={name} type="button" aria-pressed={pressed} onClick={() => onOpen(preset)}>
            {label}
          </button>
        );
      })}
    </div>
  );
}

function sameValues(a: State, b: State): boolean {
  return Object.entries(a.values).every(([key, value]) => b.values[key] === value);
}

function fragmentOf(figure: Figure, state: State): string {
  return `#figure-${figure.name}?${new URLSearchParams(state.values)}`;
}

/** The state that a fragment names, if it is this figure's and every value in it is right. */
function stateFromFragment(figure: Figure, hash: string): State | undefined {
  const [id, query] = hash.slice(1).split("?", 2);
  if (id !== `figure-${figure.name}` || query === undefined) return undefined;
  const opened = openFigure(figure, Object.fromEntries(new URLSearchParams(query)));
  return "state" in opened ? opened.state : undefined;
}

/** Makes the static frame in the page playable. */
export function play(figure: Figure, element: HTMLElement): void {
  const settings = Object.fromEntries(new URLSearchParams(element.dataset["settings"]));
  const opened = openFigure(figure, settings);
  if (!("state" in opened)) return;
  const open = element.querySelector("details")?.open ?? false;
  element.replaceChildren();
  render(<Explorable figure={figure} initial={opened.state} element={element} />, element);
  const details = element.querySelector("details");
  if (details) details.open = open;
  element.dataset["ready"] = "";
}
