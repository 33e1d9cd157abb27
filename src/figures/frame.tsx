import type { ComponentChildren, VNode } from "preact";
import { fill } from "../i18n/format.ts";
import type { Words } from "../i18n/words.ts";
import type { Figure, State, Table } from "./figure.ts";

/**
 * A figure on the page, as the build draws it. The script draws the same parts, and adds the controls, so that the static
 * frame and the first playable one are equal node by node. `settings` is what it starts from.
 */
export function Frame({
  figure,
  state,
  settings,
  words,
}: {
  figure: Figure;
  state: State;
  settings: string;
  words: Words["figure"];
}): VNode {
  return (
    <figure
      class="explorable"
      id={figureId(figure)}
      data-figure={figure.name}
      data-settings={settings || undefined}
      aria-labelledby={titleId(figure)}
    >
      <Caption figure={figure} />
      <Stage state={state} step={state.steps - 1} />
      <Details figure={figure} state={state} words={words} />
    </figure>
  );
}

/** A part of a figure, where the text argues it. One without controls is never drawn again, so that it names no script. */
export function StepFrame({
  figure,
  state,
  settings,
  id,
  controls,
}: {
  figure: Figure;
  state: State;
  settings: string;
  id: string;
  controls: readonly string[];
}): VNode {
  const played = controls.length > 0 && {
    "data-figure": figure.name,
    "data-settings": settings || undefined,
    "data-controls": controls.join(),
    "aria-label": figure.title,
  };
  return (
    <figure class="explorable" id={id} {...played}>
      <Stage state={state} step={state.steps - 1} />
    </figure>
  );
}

/**
 * A figure's drawing, and what it says.
 *
 * Here and below words that change have keys, so that their element is replaced: a browser that translates a page wraps
 * text in elements of its own, and what is written to the text that it took out is never seen.
 */
export function Stage({
  state,
  step,
  handles,
  drawing = 0,
}: {
  state: State;
  step: number;
  /** What lies over the drawing, to be taken hold of. */
  handles?: ComponentChildren;
  /** A picture of another number is drawn anew, down to its last node. */
  drawing?: number;
}): VNode {
  return (
    <div class="stage">
      <div class="picture" key={`picture ${drawing}`}>
        {state.picture(step)}
      </div>
      {handles}
      <p class="takeaway" key={state.takeaway}>
        {state.takeaway}
      </p>
    </div>
  );
}

/** A figure's title, and how to read it. */
export function Caption({ figure }: { figure: Figure }): VNode {
  return (
    <figcaption>
      <b id={titleId(figure)}>{figure.title}</b> <span>{figure.caption}</span>
    </figcaption>
  );
}

/** The numbers behind a picture, folded. */
export function Details({
  figure,
  state,
  words,
}: {
  figure: Figure;
  state: State;
  words: Words["figure"];
}): VNode {
  return (
    <details>
      <summary>{words.numbers}</summary>
      <div
        class="scroll"
        tabIndex={0}
        role="group"
        aria-label={fill(words.table, { title: figure.title })}
      >
        <Numbers table={state.table} />
      </div>
    </details>
  );
}

/** The id of a figure on its page. */
export function figureId(figure: Figure): string {
  return `figure-${figure.name}`;
}

/** The id of a figure's title, by which the figure is named to a screen reader. */
export function titleId(figure: Figure): string {
  return `figure-${figure.name}-title`;
}

/** The numbers behind a picture. */
export function Numbers({ table }: { table: Table }): VNode {
  return (
    <table>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((cell, i) => (
              <td key={`${table.columns[i]} ${cell}`}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
