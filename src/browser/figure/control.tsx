import type { VNode } from "preact";
import type { ControlInput } from "../../figures/controls.ts";
import { Slider } from "./slider.tsx";

/** One control of a figure, as the native input that fits it. */
export function ControlField({
  id,
  input,
  value,
  inert,
  onChange,
}: {
  id: string;
  input: ControlInput;
  value: string;
  /** Why it changes nothing now; empty if it does. */
  inert: string;
  onChange: (value: string) => void;
}): VNode {
  const disabled = inert !== "";
  const label = (
    <label for={id} key={inert}>
      {disabled ? `${input.label} (${inert})` : input.label}
    </label>
  );
  switch (input.kind) {
    case "range":
      return (
        <p class="control">
          {label}
          {/* A status by itself, which would say once more what the slider says. */}
          <output for={id} aria-live="off" key={value}>{`${value}${input.unit}`}</output>
          <Slider {...{ id, disabled, input, value, onChange }} />
        </p>
      );
    case "choice":
      return (
        <p class="control">
          {label}
          <select
            id={id}
            disabled={disabled}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
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
            disabled={disabled}
            type="checkbox"
            checked={value === "on"}
            onChange={(event) => onChange(event.currentTarget.checked ? "on" : "off")}
          />
          {label}
        </p>
      );
    case "text":
      return (
        <p class="control">
          {label}
          <input
            id={id}
            disabled={disabled}
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
