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
  /** Of a step of a figure: the controls that it has. */
  const keys = element.dataset.controls?.split(",");
  const { width = 0, height = 0 } = element.querySelector("svg")?.viewBox.baseVal ?? {};
  const caption = !keys && <Caption figure={figure} />;
  const presets = figure.presets.map(({ name, label }) => ({ label, state: figure.open(name) }));
  let settings: ReturnType<typeof settingsOf> | undefined;
  let stage: ReturnType<typeof stageOf> | undefined;
  let player: VNode | false = false;
  let drawing = 0;

  /** What no step changes. */
  function settingsOf(state: State) {
    const { show } = hands;
    return {
      state,
      presets: !keys && <Presets {...{ presets, state, show }} />,
      fields: <Fields {...{ figure, keys, id: element.id, state, show }} />,
      link: !keys && <StateLink {...{ figure, state }} />,
      details: !keys && <Details {...{ figure, state, words }} />,
      handles: !keys && state.handles.length > 0 && (
        <Handles {...{ figure, state, size: { width, height }, show: hands.show }} />
      ),
    };
  }

  function stageOf(state: State, step: number, handles: VNode | false) {
    return { state, step, drawing, node: <Stage {...{ state, step, handles, drawing }} /> };
  }

  function playerOf({ state, step, isPlaying }: Moment): VNode | false {
    if (keys || state.steps === 1) return false;
    return (
      <Player
        label={figure.stepLabel}
        steps={state.steps}
        step={step}
        now={state.words(step)}
        playing={isPlaying}
        onStep={hands.goTo}
        onPlay={hands.togglePlay}
      />
    );
  }

  function put({ state, step }: Moment): void {
    if (settings?.state !== state) settings = settingsOf(state);
    const { presets, fields, link, details, handles } = settings;
    if (stage?.state !== state || stage.step !== step || stage.drawing !== drawing)
      stage = stageOf(state, step, handles);
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
      player = playerOf(moment);
      put(moment);
    },
  };
}
