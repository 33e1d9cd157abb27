import type { Figure, State } from "../figures/figure.ts";
import { presentMarks, rewriteElements } from "../figures/presentation.ts";
import { openFigure } from "../figures/settings.ts";
import { adopt } from "./adopt.ts";
import controlStyles from "./controls.css";
import { announcerBehind } from "./figure/announcer.ts";
import { mirrorValues } from "./figure/mirror-values.ts";
import { createMotion } from "./figure/motion.ts";
import { carriedTo, endOf, isAtEnd, nextOf } from "./figure/position.ts";
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
  let at = endOf(opened);
  const view = openView(figure, element, { show: showAndTell, goTo, togglePlay });
  const motion = createMotion(element, figure.stepMs, { drawing: moveOn, words: draw });
  const moment = () => ({ ...at, isPlaying: motion.isOn() });
  const announcer = announcerBehind(element, opened.takeaway);

  function draw(): void {
    view.draw(moment());
    // What is in motion is not read out; where it stops, or is stepped to, is.
    if (motion.isOn()) {
      announcer.hush();
      return;
    }
    mirrorValues(element);
    announcer.say(isAtEnd(at) ? at.state.takeaway : at.state.words(at.step));
  }

  function show(next: State | undefined): void {
    if (!next) return;
    at = carriedTo(next, at);
    draw();
  }

  /** What a reader does is told to the figures that go on from it. */
  function showAndTell(next: State | undefined): void {
    show(next);
    if (next) element.dispatchEvent(new CustomEvent(carried, { bubbles: true, detail: next }));
  }

  function goTo(step: number): void {
    motion.stop();
    at = { ...at, step };
    draw();
  }

  function togglePlay(): void {
    if (motion.isOn()) {
      goTo(at.step);
      return;
    }
    motion.start();
    draw();
  }

  function moveOn(): void {
    at = nextOf(at);
    if (isAtEnd(at)) motion.end();
    view.drawStage(moment());
  }

  inPlaceOf(element, draw);
  // Nothing moves where nobody looks.
  new IntersectionObserver(([entry]) => {
    if (motion.isOn() && entry && !entry.isIntersecting) goTo(at.step);
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
