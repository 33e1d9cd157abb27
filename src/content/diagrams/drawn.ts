import { type DotLibrary, drawDot } from "./dot.ts";
import { type Drawing, diagramLanguages, undrawn } from "./drawing.ts";
import { drawMermaid, type MermaidLibrary } from "./mermaid.ts";
import { sizeProblem } from "./size.ts";

type Language = "mermaid" | "dot";

/** What was kept of an earlier run under a key, or what is made now. */
export type Keep = (key: string, make: () => Promise<Drawing>) => Promise<Drawing>;

/** A text is rendered in one go and a library takes its time to load, so what is missing is drawn between two goes. */
const drawn = new Map<string, Drawing>();
const wanted = new Map<string, readonly [language: Language, source: string]>();

/** A diagram as it was drawn before; undefined if it never was, and then `drawWanted` draws it. */
export function drawingOf(language: string, source: string): Drawing | undefined {
  const own = diagramLanguages[language];
  if (own === undefined) return undefined;
  const tooLarge = sizeProblem(source);
  if (tooLarge) return undrawn([tooLarge]);
  const key = `${own}\n${source}`;
  const found = drawn.get(key);
  if (!found) wanted.set(key, [own, source]);
  return found;
}

/** Whether a text was rendered without a diagram that is not drawn yet. */
export function isDrawingWanted(): boolean {
  return wanted.size > 0;
}

/** Draws what was asked for in vain. Says whether there was anything: then the text is to be rendered again. */
export async function drawWanted(keep: Keep = (_key, make) => make()): Promise<boolean> {
  const all = [...wanted];
  wanted.clear();
  for (const [key, [language, source]] of all) {
    drawn.set(key, await drawnOrMissing(language, () => keep(key, () => draw(language, source))));
  }
  return all.length > 0;
}

async function draw(language: Language, source: string): Promise<Drawing> {
  return language === "mermaid"
    ? drawMermaid(source, await mermaid())
    : drawDot(source, await graphviz());
}

async function drawnOrMissing(language: Language, draw: () => Promise<Drawing>): Promise<Drawing> {
  try {
    return await draw();
  } catch (error) {
    if (!isMissing(error)) throw error;
    const message = `nothing is installed here that draws \`${language}\``;
    const hint = `Run \`npm install --save-exact --ignore-scripts ${packages[language]}\`.`;
    return undrawn([{ line: -1, code: "E396", message, hint }]);
  }
}

const packages = { mermaid: "beautiful-mermaid", dot: "@hpcc-js/wasm-graphviz" } as const;

/** Which of the packages that draw diagrams are installed: a text that lacked one is read again when it is there. */
export function installedDrawers(): string[] {
  return Object.values(packages).filter((name) => {
    try {
      return import.meta.resolve(name) !== "";
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  });
}

let loadedMermaid: Promise<MermaidLibrary> | undefined;
let loadedGraphviz: Promise<DotLibrary> | undefined;

function mermaid(): Promise<MermaidLibrary> {
  loadedMermaid ??= import("beautiful-mermaid");
  return loadedMermaid;
}

function graphviz(): Promise<DotLibrary> {
  loadedGraphviz ??= import("@hpcc-js/wasm-graphviz").then(({ Graphviz }) => Graphviz.load());
  return loadedGraphviz;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
