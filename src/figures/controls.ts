/**
 * What a reader can set. A control knows which native input shows its value, and how the value is written as
 * text, because the same text stands in Markdown (`::figure{workers=8}`), in a link's fragment and in
 * an `<input>`.
 */

/** The native input that shows a control to the reader. */
export type ControlInput =
  | { kind: "range"; label: string; min: number; max: number; step: number; unit: string }
  | { kind: "choice"; label: string; options: Readonly<Record<string, string>> }
  | { kind: "toggle"; label: string }
  | { kind: "text"; label: string; maxLength: number };

/** A control for values of type `T`. `parse` answers undefined for text that is no allowed value. */
export interface Control<T> {
  readonly input: ControlInput;
  parse(text: string): T | undefined;
  write(value: T): string;
}

/** A slider. `unit` follows the number as it is ("s", " requests/s"; empty for a bare count). */
export function range(
  label: string,
  { min, max, step = 1, unit = "" }: { min: number; max: number; step?: number; unit?: string },
): Control<number> {
  return {
    input: { kind: "range", label, min, max, step, unit },
    parse(text) {
      const value = text.trim() === "" ? Number.NaN : Number(text);
      const steps = (value - min) / step;
      const onStep = Math.abs(steps - Math.round(steps)) < 1e-6;
      return value >= min && value <= max && onStep ? value : undefined;
    },
    write: (value) => String(value),
  };
}

/** One of a few named options; `options` maps each value to its label. */
export function choice<T extends string>(
  label: string,
  options: Readonly<Record<T, string>>,
): Control<T> {
  const isOption = (text: string): text is T => Object.hasOwn(options, text);
  return {
    input: { kind: "choice", label, options },
    parse: (text) => (isOption(text) ? text : undefined),
    write: (value) => value,
  };
}

/** On or off, written `on` and `off`. */
export function toggle(label: string): Control<boolean> {
  return {
    input: { kind: "toggle", label },
    parse: (text) => (text === "on" ? true : text === "off" ? false : undefined),
    write: (value) => (value ? "on" : "off"),
  };
}

/** A short line of text that the reader types. */
export function text(label: string, { maxLength }: { maxLength: number }): Control<string> {
  return {
    input: { kind: "text", label, maxLength },
    parse: (value) => (value.length <= maxLength ? value : undefined),
    write: (value) => value,
  };
}
