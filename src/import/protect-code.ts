const fence = /^([ \t]*)(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t]*\2[`~]*[ \t]*$/gm;
const span = /(?<!`)(`+)(?!`)(?:[^`]|(?!\1(?!`))`)+?\1(?!`)/g;

/** Lines indented by four, between blank lines: code, unless a list goes on in them. */
const indented = /(?<=^|\n[ \t]*\n)(?:(?: {4}|\t)[^\n]*\n?|[ \t]*\n(?= {4}|\t))+/g;
const inList =
  /(?:^|\n)[ \t]{0,3}(?:[-*+]|\d+[.)]|:)[ \t][^\n]*(?:\n(?:[ \t]+[^\n]*|[ \t]*))*\n[ \t]*\n$/;

/** What stands for code while prose is changed. */
export interface Code {
  /** Takes code out of reach of further changes; answers what stands for it. */
  keep(code: string): string;
  /** Gives a piece of prose back its code. */
  restore(piece: string): string;
}

/** Changes a text's prose and leaves its code alone. */
export function outsideCode(
  text: string,
  change: (prose: string, code: Code) => string,
  changeFence: (block: string) => string = (block) => block,
): string {
  const kept: string[] = [];
  const keep = (code: string) => {
    kept.push(code);
    return `\0code:${kept.length - 1}\0`;
  };
  const restore = (piece: string): string =>
    piece.replace(/\0code:(\d+)\0/g, (_, index: string) => restore(kept[Number(index)] ?? ""));
  const prose = text
    .replace(fence, (block) => keep(changeFence(block)))
    .replace(indented, (block, offset: number, whole: string) =>
      inList.test(whole.slice(0, offset)) || block.trim() === "" ? block : keep(block),
    )
    .replace(span, (code) => keep(code));
  return restore(change(prose, { keep, restore }));
}
