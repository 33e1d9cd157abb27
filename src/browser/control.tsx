import type { VNode } from "preact";
import type { ControlInput } from "../figures/controls.ts";

/** One control of a figure, as the native input that fits it. */
export function ControlField({
  id,
  input,
  value,
  onChange,
}: {
  id: string;
  input: ControlInput;
  value: string;
  onChange: (value: string) => void;
}): VNode {
  switch (input.kind) {
    case "range":
      return (
        <p class="control">
          <label for={id}>{input.label}</label>
          {/* A status by itself, which would say once more what the slider says. */}
          <output for={id} aria-live="off" key={value}>{`${value}${input.unit}`}</output>
          <input
            id={id}
            type="range"
            min={input.min}
            max={input.max}
            step={input.step}
            value={value}
            aria-valuetext={`${value}${input.unit}`}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </p>
      );
    case "choice":
      return (
        <p class="control">
          <label for={id}>{input.label}</label>
          <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {Object.entries(input.options).map(([option, label]) => (
              <option key={option} value={option} selected={option === value}>
                {label}
              </option>
            ))}
          </select>
        </p>
      );
    case "toggle":
      return (
        <p class="control toggle">
          <input
            id={id}
            type="checkbox"
            checked={value === "on"}
            onChange={(event) => onChange(event.currentTarget.checked ? "on" : "off")}
          />
          <label for={id}>{input.label}</label>
        </p>
      );
    case "text":
      return (
        <p class="control">
          <label for={id}>{input.label}</label>
          <input
            id={id}
            type="text"
            maxLength={input.maxLength}
            value={value}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </p>
      );
  }
}
