/** A file to write, by its path within the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a new figure that works, to be made into one that tells something. */
export function figureScaffold(name: string): NewFile[] {
  const type = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const folder = `src/figures/${name}`;
  return [
    { path: `${folder}/model.ts`, text: model(type) },
    { path: `${folder}/view.tsx`, text: view(type) },
    { path: `${folder}/figure.ts`, text: figure(name, type) },
    { path: `tests/figures/${name}.test.ts`, text: test(name, type) },
  ];
}

/** The registry's text with one more figure in it, in the order of their names. */
export function addToRegistry(registry: string, name: string): string {
  const identifier = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const line = `import { figure as ${identifier} } from "./${name}/figure.ts";`;
  const imports = [...registry.matchAll(/^import .* from "(.*)";$/gm)];
  const next = imports.find(([, path = ""]) => path > `./${name}/figure.ts`);
  const last = imports.at(-1);
  const at = next?.index ?? (last ? last.index + last[0].length + 1 : 0);
  const imported = `${registry.slice(0, at)}${line}\n${registry.slice(at)}`;
  return imported.replace(/(= \[\n)([\s\S]*?)(\];)/, (_, open, list: string, close) => {
    const names = [...list.split("\n").filter(Boolean), `  ${identifier},`];
    return `${open}${names.sort().join("\n")}\n${close}`;
  });
}

const model = (type: string) => `/**
 * A queue in front of one worker: what comes in, what gets done, what waits.
 *
 * Assumed: the same number of requests arrives every second, and each takes the worker the same time.
 * Left out: requests that arrive in bursts, and users who give up.
 */
export interface ${type}Params {
  /** Requests that arrive a second. */
  readonly arrivals: number;
  /** Requests that the worker can do a second. */
  readonly capacity: number;
}

export interface ${type}Result {
  /** Requests that wait, at the end of each second. */
  readonly waiting: readonly number[];
}

const lastSecond = 10;

export function simulate${type}({ arrivals, capacity }: ${type}Params): ${type}Result {
  const waiting: number[] = [];
  let queue = 0;
  for (let second = 0; second <= lastSecond; second++) {
    waiting.push(queue);
    queue = Math.max(0, queue + arrivals - capacity);
  }
  return { waiting };
}
`;

const view = (type: string) => `import type { VNode } from "preact";
import { Plot } from "../parts/plot.tsx";
import { linePath } from "../parts/scale.ts";
import type { ${type}Params, ${type}Result } from "./model.ts";

const box = { left: 40, top: 30, width: 340, height: 170 };
const highest = 200;

/** What waits, second by second. */
export function ${type}View({ params, result }: { params: ${type}Params; result: ${type}Result }): VNode {
  const { waiting } = result;
  return (
    <svg viewBox="0 0 400 250" role="img">
      <title>Requests that wait, second by second</title>
      <desc>
        {\`With \${params.arrivals} requests a second arriving and \${params.capacity} done, \${waiting.at(-1)} wait at the end.\`}
      </desc>
      <text x={0} y={13} class="small muted">
        Requests that wait
      </text>
      <Plot
        box={box}
        x={{ domain: [0, waiting.length - 1], ticks: [0, 5, 10], label: "seconds" }}
        y={{ domain: [0, highest], ticks: [0, 100, 200], label: "" }}
      >
        {({ x, y }) => (
          <path
            class={(waiting.at(-1) ?? 0) > 0 ? "line bad" : "line good"}
            d={linePath(waiting.map((value, second) => [x(second), y(value)]))}
          />
        )}
      </Plot>
    </svg>
  );
}
`;

const figure = (name: string, type: string) => `import { defineFigure } from "../figure.ts";
import { range } from "../knobs.ts";
import { simulate${type}, type ${type}Params, type ${type}Result } from "./model.ts";
import { ${type}View } from "./view.tsx";

export const figure = defineFigure<${type}Params, ${type}Result>({
  name: "${name}",
  title: "A queue that grows",
  caption: "Requests arrive at one worker. The line shows how many of them wait.",
  knobs: {
    arrivals: range("Arrivals", { min: 0, max: 20, unit: "/s" }),
    capacity: range("Capacity", { min: 0, max: 20, unit: "/s" }),
  },
  presets: {
    over: { label: "Too many", params: { arrivals: 12, capacity: 10 } },
    under: { label: "Enough room", params: { arrivals: 8, capacity: 10 } },
  },
  model: simulate${type},
  view: ${type}View,
  table: ({ waiting }) => ({
    columns: ["Second", "Waiting"],
    rows: waiting.map((value, second) => [second, value]),
  }),
  takeaway: ({ waiting }, { arrivals, capacity }) =>
    arrivals > capacity
      ? \`Every second \${arrivals - capacity} more requests wait; after ten seconds it is \${waiting.at(-1)}.\`
      : "The worker keeps up, and nobody waits.",
});
`;

const test = (name: string, type: string) => `import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../src/figures/${name}/figure.ts";
import { simulate${type} } from "../../src/figures/${name}/model.ts";

test("two requests too many a second leave twenty waiting after ten seconds", () => {
  assert.equal(simulate${type}({ arrivals: 12, capacity: 10 }).waiting.at(-1), 20);
  assert.match(figure.open("over")?.takeaway ?? "", /after ten seconds it is 20\\./);
});

test("nobody waits as long as no more arrives than can be done", () => {
  const rate = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(rate, rate, (a, b) => {
      const { waiting } = simulate${type}({ arrivals: Math.min(a, b), capacity: Math.max(a, b) });
      assert.ok(waiting.every((value) => value === 0));
    }),
  );
});
`;
