import type { VNode } from "preact";
import type { Control, ControlInput } from "./controls.ts";

/** The numbers behind a picture, for readers who want or need them as text. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A place in the drawing, in its own units, that sets a control: to one value, or dragged along as a slider. */
export interface Handle {
  readonly key: string;
  /** The value that it sets; a slider over all values of the control, from left to right, if there is none. */
  readonly value?: string;
  /** What it does, for those who can't see it. */
  readonly label: string;
  /** One of many rows without room between them, which is as high as it is; all others have 44 px each way. */
  readonly isRow?: boolean;
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Settings that a figure offers under a name. */
export interface Preset<P> {
  readonly label: string;
  readonly params: P;
}

/**
 * A figure as its folder declares it: a pure model, a view of its result, and the words around them.
 * `P` is what the reader can set, `R` what the model answers.
 */
export interface FigureDefinition<P extends object, R> {
  /** The folder's name, and the name in Markdown. */
  readonly name: string;
  readonly title: string;
  /** What is drawn and how to read it, in one or two sentences. */
  readonly caption: string;
  /** The part of the drawing, as an SVG `viewBox`, that stands for it in lists; by default all of it. */
  readonly thumbnail?: string;
  readonly controls: { readonly [K in keyof P]: Control<P[K]> };
  /** Named settings; the first one is the figure's default. */
  readonly presets: Readonly<Record<string, Preset<P>>>;
  model(params: P): R;
  /** For a model that runs over time: how many steps its result has (at least one). */
  steps?(result: R): number;
  /** What one step is called, such as "Hour" or "Tick"; shown with its number. */
  readonly stepLabel?: string;
  /** How long a step is shown in motion; 120 ms by default. */
  readonly stepMs?: number;
  /** What happens in a step, in a sentence: shown, and read out to those who step by hand. */
  stepWords?(result: R, step: number, params: P): string;
  /** Draws one `<svg>`; `step` is the last step drawn, counted from 0. */
  view(props: { params: P; result: R; step: number }): VNode;
  /** Controls that change nothing as long as the others stand so, each with why, in a few words. */
  inert?(props: { params: P; result: R }): { readonly [K in keyof P]?: string | false };
  /** What in the drawing can be taken hold of, besides the controls, which can set the same. */
  handles?(props: { params: P; result: R }): readonly Handle[];
  table(result: R, params: P): Table;
  /** The one sentence to take away, computed from the result. */
  takeaway(result: R, params: P): string;
}

/** One setting of a figure, ready to draw. */
export interface State {
  /** Each control's value as text, in the order of the controls. */
  readonly values: Readonly<Record<string, string>>;
  readonly steps: number;
  readonly takeaway: string;
  readonly table: Table;
  picture(step: number): VNode;
  /** What happens in a step; empty for a model that doesn't say. */
  words(step: number): string;
  readonly handles: readonly Handle[];
  /** Why a control changes nothing now, by its key. */
  readonly inert: Readonly<Record<string, string | false | undefined>>;
  /** The same setting with one control changed; undefined if the text is not a value of that control. */
  with(key: string, value: string): State | undefined;
}

/** A figure with its types closed over, so that all figures can stand in one list. */
export interface Figure {
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly stepLabel: string;
  readonly stepMs: number;
  /** The part of the drawing, as an SVG `viewBox`, that stands for it in lists; undefined for all of it. */
  readonly thumbnail: string | undefined;
  readonly controls: readonly { readonly key: string; readonly input: ControlInput }[];
  readonly presets: readonly { readonly name: string; readonly label: string }[];
  /** The state of a preset (the first by default); undefined if there is none of that name. */
  open(preset?: string): State | undefined;
}

/** Turns a figure's declaration into a {@link Figure}. */
export function defineFigure<P extends object, R>(definition: FigureDefinition<P, R>): Figure {
  const { name, title, caption, controls, stepLabel = "Step" } = definition;
  const isControl = (key: string): key is keyof P & string => Object.hasOwn(controls, key);
  const keys = Object.keys(controls).filter(isControl);
  const presets = Object.entries(definition.presets);

  function stateOf(params: P): State {
    const result = definition.model(params);
    return {
      values: Object.fromEntries(keys.map((key) => [key, controls[key].write(params[key])])),
      steps: definition.steps?.(result) ?? 1,
      takeaway: definition.takeaway(result, params),
      table: definition.table(result, params),
      picture: (step) => definition.view({ params, result, step }),
      words: (step) => definition.stepWords?.(result, step, params) ?? "",
      handles: definition.handles?.({ params, result }) ?? [],
      inert: { ...definition.inert?.({ params, result }) },
      with(key, value) {
        if (!isControl(key)) return undefined;
        const parsed = controls[key].parse(value);
        return parsed === undefined ? undefined : stateOf({ ...params, [key]: parsed });
      },
    };
  }

  return {
    name,
    title,
    caption,
    stepLabel,
    stepMs: definition.stepMs ?? 120,
    thumbnail: definition.thumbnail,
    controls: keys.map((key) => ({ key, input: controls[key].input })),
    presets: presets.map(([preset, { label }]) => ({ name: preset, label })),
    open(preset) {
      const found = presets.find(([key]) => preset === undefined || key === preset);
      return found && stateOf(found[1].params);
    },
  };
}
