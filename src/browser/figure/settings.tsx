import type { VNode } from "preact";
import { words } from "site-words/figure";
import type { Figure, State } from "../../figures/figure.ts";
import { ControlField } from "./control.tsx";

/** Shows another state, if there is one. */
export type Show = (next: State | undefined) => void;

/** A button for each of a figure's presets. */
export function Presets({
  presets,
  state,
  show,
}: {
  presets: readonly { readonly label: string; readonly state: State | undefined }[];
  state: State;
  show: Show;
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

/** A figure's controls, or those of `keys`. */
export function Fields({
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
  show: Show;
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

/** A link to the page with the figure in this state. */
export function StateLink({ figure, state }: { figure: Figure; state: State }): VNode {
  return (
    <a class="state-link" href={`#figure-${figure.name}?${new URLSearchParams(state.values)}`}>
      {words.link}
    </a>
  );
}

function sameValues(a: State, b: State): boolean {
  return Object.entries(a.values).every(([key, value]) => b.values[key] === value);
}
