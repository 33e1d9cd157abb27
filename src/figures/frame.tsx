import type { ComponentChildren, VNode } from "preact";
import type { Figure, State, Table } from "./figure.ts";

/**
 * A figure on the page. The static frame and the playable one are this same component, so that they
 * are equal node by node; only the controls are added where there is a script to serve them.
 */
export function Frame({
  figure,
  state,
  step,
  controls,
  settings,
}: {
  figure: Figure;
  state: State;
  step: number;
  controls?: ComponentChildren;
  /** How the author set it, for the script to start from: `preset=inverted&workers=8`. */
  settings: string;
}): VNode {
  const titleId = `figure-${figure.name}-title`;
  return (
    <figure
      class="explorable"
      id={`figure-${figure.name}`}
      data-figure={figure.name}
      data-settings={settings}
      aria-labelledby={titleId}
    >
      <figcaption>
        <b id={titleId}>{figure.title}</b>
        <span>{figure.caption}</span>
      </figcaption>
      <div class="picture">{state.picture(step)}</div>
      {controls}
      <p class="takeaway" role="status">
        {state.takeaway}
      </p>
      <details>
        <summary>The numbers</summary>
        <Numbers table={state.table} of={figure.title} />
      </details>
    </figure>
  );
}

function Numbers({ table, of }: { table: Table; of: string }): VNode {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={`Table: ${of}`}>
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
                <td key={table.columns[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
