import { render, type VNode } from "preact";
import { words } from "site-words/figure";
import type { Figure, State } from "../../figures/figure.ts";
import { Caption, Details, Stage } from "../../figures/frame.tsx";
import { Handles } from "./handles.tsx";
import { Player } from "./player.tsx";
import { Fields, Presets, type Show, StateLink } from "./settings.tsx";

/** What a figure shows. */
export interface Moment {
  readonly state: State;
  readonly step: number;
  readonly isPlaying: boolean;
}

/** What a reader can do. */
export interface Hands {
  readonly show: Show;
  readonly goTo: (step: number) => void;
  readonly togglePlay: () => void;
}

/**
 * Draws a figure's frame into its element. Preact passes over a node that is the same object as before, so each part is
 * made anew only when what it shows has changed.
 */
export function openView(figure: Figure, element: HTMLElement, hands: Hands) {
  const partsOf = settingsFrom(figure, element, hands.show);
  const isStep = element.dataset.controls !== undefined;
  const caption = !isStep && <Caption figure={figure} />;
  let settings: ReturnType<typeof partsOf> | undefined;
  let stage: { state: State; step: number; drawing: number; node: VNode } | undefined;
  let player: VNode | false = false;
  let drawing = 0;

  function put({ state, step }: Moment): void {
    if (settings?.state !== state) settings = partsOf(state);
    const { presets, fields, link, details, handles } = settings;
    if (stage?.state !== state || stage.step !== step || stage.drawing !== drawing)
      stage = { state, step, drawing, node: <Stage {...{ state, step, handles, drawing }} /> };
    render(
      <>
        {caption}
        {stage.node}
        <div class="controls">
          {presets}
          {fields}
          {player}
          {link}
        </div>
        {details}
      </>,
      element,
    );
  }

  return {
    /** The drawing alone: the words to it come with {@link draw}. */
    drawStage: put,
    draw(moment: Moment): void {
      // A translated picture is drawn anew: what would be written to its former texts nobody would see.
      if (element.querySelector(".picture font")) drawing += 1;
      player = !isStep && moment.state.steps > 1 && playerOf(figure, moment, hands);
      put(moment);
    },
  };
}

/** What no step changes, by the state that a figure is in. */
function settingsFrom(figure: Figure, element: HTMLElement, show: Show) {
  const { id, dataset } = element;
  /** Of a step of a figure: the controls that it has. */
  const keys = dataset.controls?.split(",");
  const { width = 0, height = 0 } = element.querySelector("svg")?.viewBox.baseVal ?? {};
  const size = { width, height };
  const presets = figure.presets.map(({ name, label }) => ({ label, state: figure.open(name) }));
  return (state: State) => ({
    state,
    presets: !keys && <Presets {...{ presets, state, show }} />,
    fields: <Fields {...{ figure, keys, id, state, show }} />,
    link: !keys && <StateLink {...{ figure, state }} />,
    details: !keys && <Details {...{ figure, state, words }} />,
    handles: !keys && state.handles.length > 0 && <Handles {...{ figure, state, size, show }} />,
  });
}

function playerOf(
  { stepLabel }: Figure,
  { state, step, isPlaying }: Moment,
  { goTo, togglePlay }: Hands,
): VNode {
  return (
    <Player
      label={stepLabel}
      steps={state.steps}
      step={step}
      now={state.words(step)}
      playing={isPlaying}
      onStep={goTo}
      onPlay={togglePlay}
    />
  );
}
