import { tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import type { Delivery, PagesParams, PagesResult } from "./model.ts";

const area = { left: 48, top: 28, width: 348, height: 224 };
const kinds = ["first", "again", "added"] as const;
const marks = { first: "mark good soft", again: "mark bad", added: "mark other soft" } as const;

/** "1 item", "3 items". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** The missed items by number, as far as a line has room. */
function missedLine({ missed }: PagesResult, walking: boolean): string {
  if (walking) return "the walk goes on";
  if (missed.length === 0) return "nothing missed that was there throughout";
  const shown = missed.length > 10 ? missed.slice(0, 9) : missed;
  const more = missed.length - shown.length;
  return `missed: ${shown.join(" ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Each answer as a row of item numbers, in the order in which the client got them. */
export function view({
  params,
  result,
  step,
}: {
  params: PagesParams;
  result: PagesResult;
  step: number;
}): VNode {
  const rowHeight = Math.min(26, area.height / result.pages.length);
  const width = area.width / params.pageSize;
  const rows = result.pages.slice(0, step + 1);
  const walking = rows.length < result.pages.length;
  const repeats = rows.flat().filter(({ kind }) => kind === "again").length;
  const x = (column: number) => tenth(area.left + column * width);
  const y = (row: number) => tenth(area.top + row * rowHeight);
  const cells = (wanted: Delivery["kind"]) =>
    rows
      .flatMap((page, row) =>
        page.map(({ kind }, column) =>
          kind === wanted
            ? `M${x(column)} ${y(row)}h${tenth(width - 2)}v${tenth(rowHeight - 2)}h${tenth(2 - width)}z`
            : "",
        ),
      )
      .join("");
  const lost = (from: number, to: number) =>
    result.missed.some((id) => (id > from && id < to) || (id < from && id > to));
  const ids = rows.flat().map(({ id }) => id);
  const gaps = rows.flatMap((page, row) =>
    page.map(({ id }, column) => {
      const previous = ids[row * params.pageSize + column - 1];
      return previous !== undefined && lost(previous, id)
        ? `M${tenth(x(column) - 3)} ${y(row)}h4v${tenth(rowHeight - 2)}h-4z`
        : "";
    }),
  );
  const missed = missedLine(result, walking);
  const place =
    params.order === "newest" ? "new items go before page 1" : "new items go to the end";
  const seen = `${plural(rows.length, "request")}, ${plural(repeats, "repeat")}`;
  return (
    <svg viewBox="0 0 400 298" role="img">
      <title>What each page held</title>
      <desc>
        {`One row for each request, with the numbers of the items it brought. ${seen}; ${missed}. Repeats are filled and bold; a bar stands where items were missed.`}
      </desc>
      <text x={0} y={14} class="small muted">
        items as the client got them
      </text>
      {kinds.map((kind) => {
        const d = cells(kind);
        return d === "" ? null : <path key={kind} class={marks[kind]} d={d} />;
      })}
      {result.missed.length > 0 && <path class="mark bad" d={gaps.join("")} />}
      {rows.map((page, row) => {
        const base = tenth(y(row) + rowHeight / 2 + 3);
        return (
          <g key={`row ${row}`} class="small">
            <text x={0} y={base} class="muted">
              {`page ${row + 1}`}
            </text>
            <g class="mid">
              {page.map(({ id, kind }, column) => (
                <text
                  key={id}
                  x={tenth(x(column) + width / 2 - 1)}
                  y={base}
                  {...(kind === "again" ? { class: "on-mark strong" } : {})}
                >
                  {`${id}`}
                </text>
              ))}
            </g>
          </g>
        );
      })}
      <rect class="mark bad" x={0} y={263} width={12} height={12} />
      <text x={18} y={273} class="strong">
        {seen}
      </text>
      <text x={396} y={273} class="end muted small">
        {params.inserts > 0 ? place : "nothing is added"}
      </text>
      {result.missed.length > 0 && <path class="mark bad" d="M4 282h4v14h-4z" />}
      <text x={18} y={293} class={result.missed.length > 0 && !walking ? "bad strong" : "muted"}>
        {missed}
      </text>
    </svg>
  );
}
