import { cached } from "../cache/generated-asset.ts";
import { runningProgram } from "../cache/program.ts";
import type { Drawing } from "../content/diagrams/drawing.ts";
import { drawWanted, type Keep } from "../content/diagrams/drawn.ts";

/** Reads a text, and once more if it has diagrams that had to be drawn first. */
export async function withDrawings<T>(read: () => T): Promise<T> {
  const first = read();
  return (await drawWanted(keep)) ? read() : first;
}

/** Keeps what was drawn: to lay a diagram out takes up to half a second. */
const keep: Keep = async (key, make) => {
  if (runningProgram().folder === "") return make();
  const cacheKey = `diagram ${runningProgram().key} ${key}`;
  const bytes = await cached({
    cacheKey,
    make: async () => Buffer.from(JSON.stringify(await make())),
  });
  // Its hash is right, so this program wrote it as it is.
  const drawing: Drawing = JSON.parse(Buffer.from(bytes).toString("utf8"));
  return drawing;
};
