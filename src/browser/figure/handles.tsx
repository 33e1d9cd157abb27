import type { VNode } from "preact";
import type { Figure, Handle, State } from "../../figures/figure.ts";

/** Buttons and sliders over the places in a drawing that look as if they could be touched: native ones, for every hand. */
export function Handles({
  figure,
  state,
  size,
  show,
}: {
  figure: Figure;
  state: State;
  /** The drawing's width and height, in the units that handles are placed in. */
  size: { readonly width: number; readonly height: number };
  show: (next: State | undefined) => void;
}): VNode {
  // Drawings run from left to right in every language.
  const place = ({ box, isRow = false }: Handle) => ({
    left: `${(100 * (box.x + box.width / 2)) / size.width}%`,
    top: `${(100 * (box.y + box.height / 2)) / size.height}%`,
    width: `${(100 * box.width) / size.width}%`,
    height: `${(100 * box.height) / size.height}%`,
    ...(isRow && { minHeight: 0 }),
  });
  return (
    <div class="picture handles">
      {state.handles.map((handle) => {
        const { key, value, label } = handle;
        const name = `${key} ${value}`;
        if (value !== undefined)
          return (
            <button
              key={name}
              type="button"
              style={place(handle)}
              aria-label={label}
              aria-pressed={state.values[key] === value}
              onClick={() => show(state.with(key, value))}
            />
          );
        const input = figure.controls.find((control) => control.key === key)?.input;
        if (input?.kind !== "range") return null;
        return (
          <input
            key={name}
            type="range"
            style={place(handle)}
            aria-label={label}
            aria-valuetext={`${state.values[key]}${input.unit}`}
            min={input.min}
            max={input.max}
            step={input.step}
            value={state.values[key]}
            onInput={(event) => show(state.with(key, event.currentTarget.value))}
          />
        );
      })}
    </div>
  );
}
