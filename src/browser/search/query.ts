/** What a reader looks for. An empty string sets no limit. */
export interface Query {
  readonly text: string;
  readonly tag: string;
  readonly year: string;
}

/** Reads `?q=…&tag=…&year=…`. */
export function parseQuery(search: string): Query {
  const values = new URLSearchParams(search);
  return {
    text: values.get("q") ?? "",
    tag: values.get("tag") ?? "",
    year: values.get("year") ?? "",
  };
}

/** The same as an address's query, with what is set alone; empty when nothing is. */
export function writeQuery({ text, tag, year }: Query): string {
  const values = Object.entries({ q: text.trim(), tag, year }).filter(([, value]) => value !== "");
  return values.length > 0 ? `?${new URLSearchParams(values)}` : "";
}

/** Whether nothing is looked for: then nothing is found either. */
export function isEmpty(query: Query): boolean {
  return writeQuery(query) === "";
}
