import { choice, defineFigure, range } from "load-bearing/figures";
import { listLength, type PagesParams, type PagesResult, pages } from "./model.ts";
import { plural, view } from "./view.tsx";

/** A client pages through a list that changes underneath it, by offset or by cursor. */
export const figure = defineFigure<PagesParams, PagesResult>({
  name: "pages",
  title: "Paging through a list that moves",
  caption:
    "A list of 60 items, numbered in the order of their creation, is read page by page while others add and remove items. Filled cells came twice; a bar stands where items were missed.",
  thumbnail: "44 22 356 216",
  controls: {
    paging: choice("The client asks by", { offset: "offset", cursor: "cursor" }),
    order: choice("Sorted", { newest: "newest first", oldest: "oldest first" }),
    pageSize: range("Items per page", { min: 8, max: 20, step: 2 }),
    inserts: range("Added between requests", { min: 0, max: 3 }),
    deletes: range("Removed between requests", { min: 0, max: 3 }),
  },
  presets: {
    shrinks: {
      label: "Offset, list shrinks",
      params: { paging: "offset", order: "newest", pageSize: 10, inserts: 0, deletes: 1 },
    },
    grows: {
      label: "Offset, list grows",
      params: { paging: "offset", order: "newest", pageSize: 10, inserts: 2, deletes: 0 },
    },
    oldest: {
      label: "Offset, oldest first",
      params: { paging: "offset", order: "oldest", pageSize: 10, inserts: 2, deletes: 1 },
    },
    cursor: {
      label: "Cursor",
      params: { paging: "cursor", order: "newest", pageSize: 10, inserts: 2, deletes: 1 },
    },
  },
  model: pages,
  steps: (result) => result.pages.length,
  stepLabel: "Request",
  view,
  inert({ params, result }) {
    const other = pages({ ...params, paging: params.paging === "offset" ? "cursor" : "offset" });
    const isSame = JSON.stringify(other.pages) === JSON.stringify(result.pages);
    return { paging: isSame && "no page shifts" };
  },
  table({ pages: answers, repeats, missed, removed }) {
    const deliveries = answers.flat();
    const added = deliveries.filter(({ kind }) => kind === "added").length;
    return {
      columns: ["The walk", "Count"],
      rows: [
        ["Requests", answers.length],
        ["Items delivered", deliveries.length],
        [`Of the first ${listLength}, delivered`, deliveries.length - repeats - added],
        ["Delivered again", repeats],
        ["Added during the walk, delivered", added],
        ["Removed before they were reached", removed],
        ["In the list throughout, but missed", missed.length],
      ],
    };
  },
  takeaway({ repeats, missed }) {
    const twice = repeats === 0 ? "No item came twice" : `${plural(repeats, "item")} came twice`;
    return `${twice}; ${missed.length === 0 ? "none was" : plural(missed.length, "was", "were")} missed.`;
  },
});
