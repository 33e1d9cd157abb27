import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/** A text that closes no container up to a line, so that it is searched only once. */
interface Unclosed {
  readonly to: number;
  /** The lines that were to end one, the last first. */
  readonly nearEnds: number[];
}

const unclosedIn = new WeakMap<StateBlock, Unclosed>();

/**
 * Reads what stands between a line `::name` and a line `::`, as tokens `name_open` and `name_close` around it.
 * False if the line opens no such container: then nothing was read.
 * @param what it holds, for the hint of one that is never closed
 */
export function readContainer(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
  name: string,
  what: string,
): boolean {
  const line = lineAt(state, startLine);
  if (!line.startsWith(`::${name}`) || /^\w/.test(line.slice(name.length + 2))) return false;
  if (silent) return true;
  const document: RenderEnv = state.env;
  const location = document.find([startLine, startLine + 1], `::${name}`);
  const settings = line.slice(name.length + 2).trim();
  if (settings) {
    const hint = "Write it alone on its line.";
    const message = `\`${settings}\` sets nothing for a ${name}`;
    document.report(diagnostic(location, "E362", message, hint));
  }
  const before = unclosedIn.get(state);
  const unclosed = before?.to === endLine ? before : undefined;
  let end = unclosed ? endLine : startLine + 1;
  while (end < endLine && lineAt(state, end) !== "::") end += 1;
  state.line = startLine + 1;
  if (end === endLine) {
    const { nearEnds } = unclosed ?? { nearEnds: nearEndsIn(state, startLine + 1, endLine) };
    unclosedIn.set(state, { to: endLine, nearEnds });
    while ((nearEnds.at(-1) ?? endLine) <= startLine) nearEnds.pop();
    const near = nearEnds.at(-1);
    const hint =
      near === undefined
        ? `End it with a line \`::\` after ${what}.`
        : `Line ${document.locate(near, 0, 0).line} ends it once it is \`::\`, and nothing else.`;
    document.report(diagnostic(location, "E363", `this ${name} isn't closed`, hint));
    return true;
  }
  const { lineMax } = state;
  state.push(`${name}_open`, "", 1).map = [startLine, end];
  state.lineMax = end;
  state.md.block.tokenize(state, startLine + 1, end);
  state.lineMax = lineMax;
  state.push(`${name}_close`, "", -1);
  state.line = end + 1;
  return true;
}

/** The lines that were to end one, with a colon too many or words behind them, the last first. */
function nearEndsIn(state: StateBlock, from: number, to: number): number[] {
  const found: number[] = [];
  for (let line = to - 1; line >= from; line--) {
    if (/^(?::|:{3,}|::+ ?\/?end\w*|::\/\w+)$/.test(lineAt(state, line))) found.push(line);
  }
  return found;
}

function lineAt(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]).trimEnd();
}
