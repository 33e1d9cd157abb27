import type { VNode } from "preact";
import { words } from "site-words/figure";
import type { Figure, State } from "../figures/figure.ts";
import { ControlField } from "./control.tsx";

/** The states that a figure offers by name; the one that is shown is pressed. */
export function Presets({
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

/** A field for each control. @param keys those of a step of a figure; undefined for all */
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
            onChange={(value) => show(state.with(key, value))}
          />
        ))}
    </>
  );
}

/** A link that opens the figure as it is now. */
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
