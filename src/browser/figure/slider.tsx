import type { InputHTMLAttributes, VNode } from "preact";
import type { ControlInput } from "../../figures/controls.ts";

/** The native slider of a range. */
export function Slider({
  input: { min, max, step, unit },
  value,
  onChange,
  ...attributes
}: Pick<InputHTMLAttributes, "id" | "disabled" | "style" | "aria-label"> & {
  input: Extract<ControlInput, { kind: "range" }>;
  value: string;
  onChange: (value: string) => void;
}): VNode {
  return (
    <input
      {...attributes}
      type="range"
      {...{ min, max, step, value }}
      aria-valuetext={`${value}${unit}`}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
