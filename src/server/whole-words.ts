/** Finds words where they are no part of longer ones: "the", and not "then". */
export function wholeWords(words: string): RegExp {
  const isWord = (sign: string | undefined) => /[\p{L}\p{M}\p{N}]/u.test(sign ?? "");
  const start = isWord([...words].at(0)) ? "(?<![\\p{L}\\p{M}\\p{N}])" : "";
  const end = isWord([...words].at(-1)) ? "(?![\\p{L}\\p{M}\\p{N}])" : "";
  return new RegExp(`${start}${words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}${end}`, "gu");
}
