import { fileOfPath } from "./site-path.ts";

/**
 * The file beside a text that an address in it means: however it is encoded or not, composed (NFC or NFD) and led up to
 * (`./`), with `#` and `?` in the name or behind it. Undefined if there is none of that name.
 * @param names the files there, by their path from the text, with slashes
 */
export function fileBeside<T>(
  written: string,
  files: ReadonlyMap<string, T>,
): { readonly name: string; readonly file: T; readonly rest: string } | undefined {
  for (const end of [written.length, written.search(/[#?]/)]) {
    if (end === -1) continue;
    const path = written.slice(0, end);
    // What was saved from the web may have the percent signs of its address in its name.
    for (const name of [nameOf(path), nameOf(path.replaceAll("%", "%25"))]) {
      const file = files.get(name);
      if (file !== undefined) return { name, file, rest: written.slice(end) };
    }
  }
  return undefined;
}

/** A path from the text, as `files` have it: composed, without `.` and inner `..`. */
export function nameOf(written: string): string {
  const names: string[] = [];
  for (const name of fileOfPath(`/${written}`).normalize("NFC").split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}
