import type { ComponentChildren, VNode } from "preact";
import { fill } from "../i18n/format.ts";
import type { Words } from "../i18n/words.ts";
import type { Figure, State, Table } from "./figure.ts";

/** A figure on the page, as the build draws it. `settings` is what the script starts from. */
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
      data-settings={settings}
      aria-labelledby={titleId(figure)}
    >
      <FrameContent figure={figure} state={state} step={state.steps - 1} words={words} />
    </figure>
  );
}

/**
 * What is in a figure's frame. The build and the browser draw this same component, so that the static
 * frame and the first playable one are equal node by node; only the controls are added by the script.
 *
 * Words that change have keys, so that their element is replaced: a browser that translates a page wraps text
 * in elements of its own, and what is written to the text that it took out is never seen.
 */
export function FrameContent({
  figure,
  state,
  step,
  words,
  controls,
  handles,
  drawing = 0,
}: {
  figure: Figure;
  state: State;
  step: number;
  words: Words["figure"];
  controls?: ComponentChildren;
  /** What lies over the drawing, to be taken hold of. */
  handles?: ComponentChildren;
  /** A picture of another number is drawn anew, down to its last node. */
  drawing?: number;
}): VNode {
  return (
    <>
      <figcaption>
        <b id={titleId(figure)}>{figure.title}</b> <span>{figure.caption}</span>
      </figcaption>
      <div class="stage">
        <div class="picture" key={`picture ${drawing}`}>
          {state.picture(step)}
        </div>
        {handles}
        <p class="takeaway" key={state.takeaway}>
          {state.takeaway}
        </p>
      </div>
      {controls}
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
    </>
  );
}

export function figureId(figure: Figure): string {
  return `figure-${figure.name}`;
}

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
