import type { VNode } from "preact";
import type { Control } from "../figures/knobs.ts";

/** One knob as the native control that fits it. */
export function KnobControl({
  id,
  control,
  value,
  onChange,
}: {
  id: string;
  control: Control;
  value: string;
  onChange: (value: string) => void;
}): VNode {
  switch (control.kind) {
    case "range":
      return (
        <p class="knob">
          <label for={id}>{control.label}</label>
          <output for={id}>{`${value}${control.unit}`}</output>
          <input
            id={id}
            type="range"
            min={control.min}
            max={control.max}
            step={control.step}
            value={value}
            aria-valuetext={`${value}${control.unit}`}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </p>
      );
    case "choice":
      return (
        <p class="knob">
          <label for={id}>{control.label}</label>
          <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {Object.entries(control.options).map(([option, label]) => (
              <option key={option} value={option} selected={option === value}>
                {label}
              </option>
            ))}
          </select>
        </p>
      );
    case "toggle":
      return (
        <p class="knob toggle">
          <input
            id={id}
            type="checkbox"
            checked={value === "on"}
            onChange={(event) => onChange(event.currentTarget.checked ? "on" : "off")}
          />
          <label for={id}>{control.label}</label>
        </p>
      );
    case "text":
      return (
        <p class="knob">
          <label for={id}>{control.label}</label>
          <input
            id={id}
            type="text"
            maxLength={control.maxLength}
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
