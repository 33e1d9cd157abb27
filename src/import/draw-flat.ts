import { execFile } from "node:child_process";

/** Far more than any drawing that a person made takes. */
const limits = { timeoutMs: 20_000, sizeBytes: 100_000_000 };

/**
 * A drawing as a picture in PNG, at most as wide and high as is asked; undefined if it can't be drawn, or not in time.
 * In a process of its own, which can be ended: filters, patterns and layers make a few letters of SVG take hours, and
 * the library that draws can't be told to stop.
 */
export function drawFlat(
  svg: Buffer,
  widestPixels: number,
  timeoutMs = limits.timeoutMs,
): Promise<Buffer | undefined> {
  const sharp = JSON.stringify(import.meta.resolve("sharp"));
  const fit = JSON.stringify({ width: widestPixels, height: widestPixels, fit: "inside" });
  const program = `import sharp from ${sharp};
import { buffer } from "node:stream/consumers";
const size = { ...${fit}, withoutEnlargement: true };
const drawn = sharp(await buffer(process.stdin)).resize(size).png();
process.stdout.write(await drawn.toBuffer());`;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--input-type=module", "--eval", program],
      {
        encoding: "buffer",
        timeout: timeoutMs,
        killSignal: "SIGKILL",
        maxBuffer: limits.sizeBytes,
      },
      (error, png) => resolve(error ? undefined : png),
    );
    // It may have ended before it has read all.
    child.stdin?.on("error", () => undefined).end(svg);
  });
}
