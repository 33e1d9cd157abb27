import { render, type VNode } from "preact";
import { words } from "site-words/figure";
import type { Figure, State } from "../figures/figure.ts";
import { FrameContent, Numbers, Stage } from "../figures/frame.tsx";
import { presentMarks, rewriteElements } from "../figures/presentation.ts";
import { openFigure } from "../figures/settings.ts";
import { adopt } from "./adopt.ts";
import { ControlField } from "./control.tsx";
import controlStyles from "./controls.css";
import { Handles } from "./handles.tsx";
import { Player } from "./player.tsx";

/** The event of a figure that shows another state. */
const carried = "figure-state";

declare global {
  interface WindowEventMap {
    [carried]: CustomEvent<State>;
  }
}

/** How long nothing must have changed before the takeaway is read out. */
const restMs = 500;

adopt(controlStyles);
rewriteElements(presentMarks);

/** Makes the static frame in the page playable. Everything is drawn again from the state on each change. */
export function play(figure: Figure, element: HTMLElement): void {
  const { settings = "", controls: shown } = element.dataset;
  const opened = openFigure(figure, Object.fromEntries(new URLSearchParams(settings)));
  if (!("state" in opened)) return;
  /** Of a step of a figure: the controls that it has. */
  const keys = shown?.split(",");
  const presets = figure.presets.map(({ name, label }) => ({ label, state: figure.open(name) }));
  let { state } = opened;
  let step = state.steps - 1;
  let timer: ReturnType<typeof setInterval> | undefined;
  let drawing = 0;
  let spoken = state.takeaway;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Read out in the place of the takeaway: one sentence, and none while a slider moves. */
  const status = document.createElement("p");
  status.className = "off";
  status.role = "status";

  let fixed = fixedParts();

  /** What no step changes. Preact passes over what is the same object as before. */
  function fixedParts() {
    return {
      of: state,
      presets: !keys && <Presets {...{ presets, state, show }} />,
      fields: <Fields {...{ figure, keys, id: element.id, state, show }} />,
      link: !keys && <StateLink {...{ figure, state }} />,
      numbers: <Numbers table={state.table} />,
    };
  }

  function draw(): void {
    if (fixed.of !== state) fixed = fixedParts();
    // A translated picture is drawn anew: what would be written to its former texts nobody would see.
    if (element.querySelector(".picture font")) drawing += 1;
    const controls = (
      <div class="controls">
        {fixed.presets}
        {fixed.fields}
        {!keys && state.steps > 1 && (
          <Player
            label={figure.stepLabel}
            steps={state.steps}
            step={step}
            now={state.words(step)}
            playing={timer !== undefined}
            onStep={goTo}
            onPlay={togglePlay}
          />
        )}
        {fixed.link}
      </div>
    );
    const handles = !keys && state.handles.length > 0 && (
      <Handles {...{ figure, state, size, show }} />
    );
    const stage = { state, step, handles, drawing };
    const content = keys ? (
      <>
        <Stage {...stage} />
        {controls}
      </>
    ) : (
      <FrameContent {...{ figure, words, controls, numbers: fixed.numbers, ...stage }} />
    );
    render(content, element);
    if (timer === undefined) mirrorValues(element);
    clearTimeout(rest);
    // What is in motion is not read out; where it stops, or is stepped to, is.
    if (timer === undefined && said() !== spoken) rest = setTimeout(speak, restMs);
  }

  function said(): string {
    return step < state.steps - 1 ? state.words(step) : state.takeaway;
  }

  function speak(): void {
    spoken = said();
    status.textContent = spoken;
  }

  function show(next: State | undefined): void {
    if (!next) return;
    // A reader at the end of a run stays at the end of the next one, however long that is.
    step = step === state.steps - 1 ? next.steps - 1 : Math.min(step, next.steps - 1);
    state = next;
    draw();
    if (!carrying)
      element.dispatchEvent(new CustomEvent(carried, { bubbles: true, detail: state }));
  }

  function goTo(wanted: number): void {
    pause();
    step = wanted;
    draw();
  }

  function pause(): void {
    clearInterval(timer);
    timer = undefined;
  }

  function togglePlay(): void {
    if (timer !== undefined) {
      goTo(step);
      return;
    }
    if (step === state.steps - 1) step = 0;
    timer = setInterval(() => {
      if (step >= state.steps - 1) pause();
      else step += 1;
      draw();
    }, figure.stepMs);
    draw();
  }

  // A figure without settings of its own goes on from what a reader did with the steps before it.
  let carrying = false;
  if (settings === "")
    addEventListener(carried, ({ target, detail }) => {
      const isBefore =
        target instanceof HTMLElement &&
        target.dataset.figure === figure.name &&
        target.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (!isBefore) return;
      carrying = true;
      show(detail);
      carrying = false;
    });
  const restore = () => show(stateFromFragment(figure, location.hash));
  const { width = 0, height = 0 } = element.querySelector("svg")?.viewBox.baseVal ?? {};
  const size = { width, height };
  const open = element.querySelector("details")?.open ?? false;
  element.replaceChildren();
  draw();
  element.querySelector("details")?.toggleAttribute("open", open);
  element.after(status);
  restore();
  addEventListener("hashchange", restore);
  // Nothing moves where nobody looks.
  new IntersectionObserver(([entry]) => {
    if (timer !== undefined && entry && !entry.isIntersecting) goTo(step);
  }).observe(element);
  element.dataset.ready = "";
}

/** Writes what controls are set to into the markup, where a saved or copied page has it from. */
function mirrorValues(element: HTMLElement): void {
  for (const input of element.querySelectorAll("input")) {
    if (input.type === "checkbox") input.toggleAttribute("checked", input.checked);
    else input.setAttribute("value", input.value);
  }
  for (const option of element.querySelectorAll("option")) {
    option.toggleAttribute("selected", option.selected);
  }
}

function Presets({
  presets,
  state,
  show,
}: {
  presets: readonly { readonly label: string; readonly state: State | undefined }[];
  state: State;
  show: (next: State | undefined) => void;
}): VNode {
  return (
    <div class="presets" role="group" aria-label={words.presets}>
      {presets.map((preset) => (
        <button
          key={preset.label}
          type="button"
          aria-pressed={preset.state !== undefined && sameValues(preset.state, state)}
          onClick={() => show(preset.state)}
        >
          {preset.label}
        </button>
      ))}
    </div>
  );
}

function Fields({
  figure,
  keys,
  id,
  state,
  show,
}: {
  figure: Figure;
  keys: readonly string[] | undefined;
  id: string;
  state: State;
  show: (next: State | undefined) => void;
}): VNode {
  return (
    <>
      {figure.controls
        .filter(({ key }) => keys?.includes(key) ?? true)
        .map(({ key, input }) => (
          <ControlField
            key={key}
            id={`${id}_${key}`}
            input={input}
            value={state.values[key] ?? ""}
            inert={state.inert[key] || ""}
            onChange={(value) => show(state.with(key, value))}
          />
        ))}
    </>
  );
}

function StateLink({ figure, state }: { figure: Figure; state: State }): VNode {
  return (
    <a class="state-link" href={`#figure-${figure.name}?${new URLSearchParams(state.values)}`}>
      {words.link}
    </a>
  );
}

function sameValues(a: State, b: State): boolean {
  return Object.entries(a.values).every(([key, value]) => b.values[key] === value);
}

/** The state that a fragment names, if it is this figure's and every value in it is right. */
function stateFromFragment(figure: Figure, hash: string): State | undefined {
  const [id, query] = hash.slice(1).split("?", 2);
  if (id !== `figure-${figure.name}` || query === undefined) return undefined;
  const opened = openFigure(figure, Object.fromEntries(new URLSearchParams(query)));
  return "state" in opened ? opened.state : undefined;
}
