import type { VNode } from "preact";
import type { Figure, Handle, State } from "../../figures/figure.ts";
import { Slider } from "./slider.tsx";

/** A drawing's width and height, in the units that handles are placed in. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Buttons and sliders over the places in a drawing that look as if they could be touched: native ones, for every hand. */
export function Handles({
  figure,
  state,
  size,
  show,
}: {
  figure: Figure;
  state: State;
  size: Size;
  show: (next: State | undefined) => void;
}): VNode {
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
              style={place(handle, size)}
              aria-label={label}
              aria-pressed={state.values[key] === value}
              onClick={() => show(state.with(key, value))}
            />
          );
        const input = figure.controls.find((control) => control.key === key)?.input;
        if (input?.kind !== "range") return null;
        return (
          <Slider
            key={name}
            style={place(handle, size)}
            aria-label={label}
            input={input}
            value={state.values[key] ?? ""}
            onChange={(to) => show(state.with(key, to))}
          />
        );
      })}
    </div>
  );
}

/** Drawings run from left to right in every language. */
function place({ box, isRow = false }: Handle, { width, height }: Size) {
  return {
    left: `${(100 * (box.x + box.width / 2)) / width}%`,
    top: `${(100 * (box.y + box.height / 2)) / height}%`,
    width: `${(100 * box.width) / width}%`,
    height: `${(100 * box.height) / height}%`,
    ...(isRow && { minHeight: 0 }),
  };
}
