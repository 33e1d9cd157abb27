/** A part of a line whose letters run one way. */
export interface DirectionRun {
  readonly text: string;
  readonly isRtl: boolean;
}

const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a line begins at the right: by its first letter. */
export function beginsRight(text: string): boolean {
  return rtl.test(/\p{L}/u.exec(text)?.[0] ?? "");
}

/**
 * A line's parts from left to right: as much of the bidirectional algorithm (https://www.unicode.org/reports/tr9/) as
 * titles need, without isolates and embeddings.
 */
export function directionRuns(text: string): DirectionRun[] {
  if (!rtl.test(text)) return [{ text, isRtl: false }];
  const isBaseRtl = beginsRight(text);
  const letters = Array.from(text);
  const own = letters.map((letter) =>
    /[\p{L}\p{N}]/u.test(letter) ? rtl.test(letter) && !/\p{N}/u.test(letter) : undefined,
  );
  const resolved = own.map((direction, i) => {
    if (direction !== undefined) return direction;
    const before = own.slice(0, i).findLast((one) => one !== undefined);
    if (/[\p{M}\p{Cf}]/u.test(letters[i] ?? "")) return before ?? isBaseRtl;
    const after = own.slice(i).find((one) => one !== undefined);
    return before === after && before !== undefined ? before : isBaseRtl;
  });
  const runs: DirectionRun[] = [];
  for (const [i, letter] of letters.entries()) {
    const isRtl = resolved[i] ?? isBaseRtl;
    const last = runs.at(-1);
    if (last?.isRtl === isRtl) runs[runs.length - 1] = { text: last.text + letter, isRtl };
    else runs.push({ text: letter, isRtl });
  }
  return isBaseRtl ? runs.reverse() : runs;
}
