import { brotliCompressSync } from "node:zlib";
import type { Found } from "../../src/browser/search/engine.ts";
import type { SearchIndex, WholeIndex } from "../../src/browser/search/index-file.ts";
import { partedSearch } from "../../src/browser/search/parted-search.ts";
import type { Query } from "../../src/browser/search/query.ts";
import type { OutputFile } from "../../src/output/output-file.ts";
import type { searchParts } from "../../src/output/search-parts.ts";

/** The index of a site that is small enough for one file. */
export function wholeIndex([file]: readonly OutputFile[]): WholeIndex {
  const index: SearchIndex = JSON.parse(file?.text ?? "");
  if ("articles" in index) return index;
  throw new Error("the index is in parts");
}

/** A search in an index in parts, as a browser does it, from memory. */
export interface PartedSearch {
  search(query: string, limits?: { tag?: string; year?: string }): Promise<Found>;
  /** What was fetched since this was last asked for: names of files, and bytes as brotli sends them. */
  fetched(): { readonly names: readonly string[]; readonly bytes: number };
}

export function searchInParts({ index, parts }: ReturnType<typeof searchParts>): PartedSearch {
  const files = new Map(parts.map(({ name, content }) => [name, JSON.stringify(content)]));
  let names: string[] = [];
  const indexBytes = brotliCompressSync(JSON.stringify(index)).length;
  async function get<T>(name: string): Promise<T> {
    names.push(name);
    const text = files.get(name);
    if (text === undefined) throw new Error(`no ${name}`);
    return JSON.parse(text);
  }
  const find = (query: Query) =>
    partedSearch(index, { words: get, ends: get, numbers: get, text: get })(query);
  return {
    search: (text, { tag = "", year = "" } = {}) => find({ text, tag, year }),
    fetched() {
      const taken = names;
      names = [];
      const sizes = taken.map((name) => brotliCompressSync(files.get(name) ?? "").length);
      return { names: taken, bytes: sizes.reduce((sum, size) => sum + size, indexBytes) };
    },
  };
}
