import { Parser } from "htmlparser2";

/** An element, and what a browser draws for it. */
interface Drawn {
  /** How often it draws each id that it refers to. */
  readonly uses: readonly (readonly [id: string, times: number])[];
  readonly children: Drawn[];
}

/** More levels than a person or a program draws; browsers stop at 512 in HTML. */
const mostLevels = 500;

/**
 * How many elements a browser draws of a clean SVG: those in `<use>`, patterns and markers as often as they are
 * used. Ten lines that use each other ten times are a billion shapes. Infinite if they are nested too deep.
 */
export function drawnElements(markup: string): number {
  const root: Drawn = { uses: [], children: [] };
  const byId = new Map<string, Drawn>();
  const open: Drawn[] = [root];
  const parser = new Parser(
    {
      onopentag(_, attributes) {
        const drawn: Drawn = { uses: usesIn(attributes), children: [] };
        open.at(-1)?.children.push(drawn);
        open.push(drawn);
        const { id } = attributes;
        if (id !== undefined && !byId.has(id)) byId.set(id, drawn);
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(markup);

  /** What was counted already; undefined while it is being counted, for a circle isn't drawn. */
  const counted = new Map<Drawn, number | undefined>();
  function sizeOf(drawn: Drawn, level: number): number {
    if (counted.has(drawn)) return counted.get(drawn) ?? 0;
    if (level > mostLevels) return Infinity;
    counted.set(drawn, undefined);
    let size = 1;
    for (const child of drawn.children) size += sizeOf(child, level + 1);
    for (const [id, times] of drawn.uses) {
      const used = byId.get(id);
      if (used) size += times * sizeOf(used, level + 1);
    }
    counted.set(drawn, size);
    return size;
  }
  return sizeOf(root, 0);
}

function usesIn(attributes: Readonly<Record<string, string>>): [string, number][] {
  return Object.entries(attributes).flatMap(([name, value]): [string, number][] => {
    if (/^(?:xlink:)?href$/.test(name)) return value.startsWith("#") ? [[value.slice(1), 1]] : [];
    const ids = Array.from(value.matchAll(/url\(\s*['"]?#([\w.:-]+)/g), ([, id = ""]) => id);
    if (ids.length === 0) return [];
    // A marker stands at every point of a line.
    const line = attributes.d ?? attributes.points ?? "";
    const points = /marker/.test(`${name} ${value}`) ? (line.match(/\d+/g)?.length ?? 1) : 1;
    return ids.map((id) => [id, points]);
  });
}
