/** A file of an example before and after; undefined where there is none. */
export interface Change {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const contextLines = 2;

/** A change as people read it: its lines with `-` and `+` before them, and a few around them. */
export function changeLines({ before = "", after = "" }: Change): string[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (
    end < Math.min(old.length, fresh.length) - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) {
    end++;
  }
  const line = (sign: string) => (text: string) => `${sign} ${text}`.trimEnd();
  return [
    ...old.slice(Math.max(0, start - contextLines), start).map(line(" ")),
    ...old.slice(start, old.length - end).map(line("-")),
    ...fresh.slice(start, fresh.length - end).map(line("+")),
    ...old.slice(old.length - end, old.length - end + contextLines).map(line(" ")),
  ];
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
