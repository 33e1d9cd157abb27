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
  const field = { id, disabled, value, onChange };
  if (input.kind === "toggle")
    return (
      <p class="control toggle">
        <Toggle {...field} />
        {label}
      </p>
    );
  return (
    <p class="control">
      {label}
      {/* A status by itself, which would say once more what the slider says. */}
      {input.kind === "range" && (
        <output for={id} aria-live="off" key={value}>{`${value}${input.unit}`}</output>
      )}
      {input.kind === "range" && <Slider {...field} input={input} />}
      {input.kind === "choice" && <Choice {...field} options={input.options} />}
      {input.kind === "text" && <TextField {...field} maxLength={input.maxLength} />}
    </p>
  );
}

interface Field {
  id: string;
  disabled: boolean;
  value: string;
  onChange: (value: string) => void;
}

function Toggle({ value, onChange, ...field }: Field): VNode {
  return (
    <input
      {...field}
      type="checkbox"
      checked={value === "on"}
      onChange={(event) => onChange(event.currentTarget.checked ? "on" : "off")}
    />
  );
}

function Choice({
  options,
  onChange,
  ...field
}: Field & { options: Readonly<Record<string, string>> }): VNode {
  return (
    <select {...field} onChange={(event) => onChange(event.currentTarget.value)}>
      {Object.entries(options).map(([option, label]) => (
        <option key={option} value={option} selected={option === field.value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function TextField({ onChange, ...field }: Field & { maxLength: number }): VNode {
  return (
    <input
      {...field}
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
