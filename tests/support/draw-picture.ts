import sharp, { type Sharp } from "sharp";

/** A picture with a gradient, edges and some grain: what encoders meet in a photograph. */
export function drawPicture(width: number, height: number, phase = 0): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const shade = ((((x + phase) >> 6) + (y >> 6)) & 1) * 60 + (seed >>> 29);
    pixels[at * 3] = (x * 180) / width + shade;
    pixels[at * 3 + 1] = (y * 180) / height + shade;
    pixels[at * 3 + 2] = 90 + shade;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Some frames of it as an animation. */
export async function drawAnimation(width: number, height: number, format: "gif" | "webp") {
  const phases = [0, 20, 40, 60];
  const frames = phases.map((phase) => drawPicture(width, height, phase).png().toBuffer());
  const joined = sharp(await Promise.all(frames), { join: { animated: true } });
  return format === "gif" ? joined.gif().toBuffer() : joined.webp().toBuffer();
}
