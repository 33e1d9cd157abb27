import { render } from "preact";
import type { Figure, State } from "../figures/figure.ts";
import { presentMarks, rewriteElements } from "../figures/presentation.ts";
import { openFigure } from "../figures/settings.ts";
import { adopt } from "./adopt.ts";
import controlStyles from "./controls.css";
import { announcerBehind } from "./figure/announcer.ts";
import { mirrorValues } from "./figure/mirror-values.ts";
import { createMotion } from "./figure/motion.ts";
import { openView } from "./figure/view.tsx";

/** The event of a figure that shows another state. */
const carried = "figure-state";

declare global {
  interface WindowEventMap {
    [carried]: CustomEvent<State>;
  }
}

adopt(controlStyles);
rewriteElements(presentMarks);

/** Makes the static frame in the page playable. */
export function play(figure: Figure, element: HTMLElement): void {
  const { settings = "" } = element.dataset;
  const opened = stateOf(figure, settings);
  if (!opened) return;
  const player = createPlayer(figure, element, opened);
  // A figure without settings of its own goes on from what a reader did with the steps before it.
  if (settings === "")
    addEventListener(carried, ({ target, detail }) => {
      const isBefore =
        target instanceof HTMLElement &&
        target.dataset.figure === figure.name &&
        target.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (isBefore) player.show(detail);
    });
  const restore = () => {
    const [id, query] = location.hash.slice(1).split("?", 2);
    if (id === `figure-${figure.name}` && query !== undefined)
      player.showAndTell(stateOf(figure, query));
  };
  restore();
  addEventListener("hashchange", restore);
  element.dataset.ready = "";
}

/** The state that a query names, if every value in it is right. */
function stateOf(figure: Figure, query: string): State | undefined {
  const opened = openFigure(figure, Object.fromEntries(new URLSearchParams(query)));
  return "state" in opened ? opened.state : undefined;
}

/** Shows a figure's states and steps in its element. */
function createPlayer(figure: Figure, element: HTMLElement, opened: State) {
  let state = opened;
  let step = state.steps - 1;
  const view = openView(figure, element, { show: showAndTell, goTo, togglePlay });
  const motion = createMotion(element, figure.stepMs, { drawing: moveOn, words: draw });
  const moment = () => ({ state, step, isPlaying: motion.isOn() });

  function draw(): void {
    view.draw(moment());
    // What is in motion is not read out; where it stops, or is stepped to, is.
    if (motion.isOn()) {
      announcer.hush();
      return;
    }
    mirrorValues(element);
    announcer.say(step < state.steps - 1 ? state.words(step) : state.takeaway);
  }

  function show(next: State | undefined): void {
    if (!next) return;
    // A reader at the end of a run stays at the end of the next one, however long that is.
    step = step === state.steps - 1 ? next.steps - 1 : Math.min(step, next.steps - 1);
    state = next;
    draw();
  }

  /** What a reader does is told to the figures that go on from it. */
  function showAndTell(next: State | undefined): void {
    show(next);
    if (next) element.dispatchEvent(new CustomEvent(carried, { bubbles: true, detail: next }));
  }

  function goTo(wanted: number): void {
    motion.stop();
    step = wanted;
    draw();
  }

  function togglePlay(): void {
    if (motion.isOn()) {
      goTo(step);
      return;
    }
    motion.start();
  }

  /** One step on, from the last to the first. */
  function moveOn(): void {
    step = (step + 1) % state.steps;
    if (step === state.steps - 1) motion.end();
    view.drawStage(moment());
  }

  const announcer = announcerBehind(element, state.takeaway);
  inPlaceOf(element, draw);
  // A first step is drawn where nobody sees it: what a browser has never run takes it several times as long.
  if (state.steps > 1) setTimeout(() => render(state.picture(0), document.createElement("div")));
  // Nothing moves where nobody looks.
  new IntersectionObserver(([entry]) => {
    if (motion.isOn() && entry && !entry.isIntersecting) goTo(step);
  }).observe(element);
  return { show, showAndTell };
}

/** Draws where the static frame stands. What a reader has opened in that stays open. */
function inPlaceOf(element: HTMLElement, draw: () => void): void {
  const open = element.querySelector("details")?.open ?? false;
  element.replaceChildren();
  draw();
  element.querySelector("details")?.toggleAttribute("open", open);
}
