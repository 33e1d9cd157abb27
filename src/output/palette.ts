/** How many pixels of a picture have each colour. */
export interface ColourCounts {
  /** Red, green and blue, from the lowest byte on. */
  readonly colours: readonly number[];
  readonly counts: readonly number[];
}

interface Shade {
  readonly colour: number;
  readonly count: number;
  readonly channels: readonly number[];
}

/** Shades that are to become one, where they lie, and how far they are from each other. */
interface Box {
  readonly shades: readonly Shade[];
  readonly mean: readonly number[];
  /** Of each channel, not divided by the weight: a few far ones count as much as many near ones. */
  readonly spread: readonly number[];
}

/**
 * The few colours that a picture is drawn with instead of its many, by median cut: the box whose shades lie furthest
 * apart is cut in two, until there are enough. A box's colour is the one that most of its pixels have, so an even ground
 * keeps its own.
 */
export function paletteOf({ colours, counts }: ColourCounts, most: number): number[] {
  const shades = colours.map((colour, i) => ({
    colour,
    count: counts[i] ?? 0,
    channels: channelsOf(colour),
  }));
  const boxes = [boxOf(shades)];
  while (boxes.length < most) {
    const [widest, channel] = widestOf(boxes);
    const box = boxes[widest];
    const middle = box?.mean[channel];
    if (!box || middle === undefined) break;
    const isLow = ({ channels }: Shade) => (channels[channel] ?? 0) <= middle;
    const [low, high] = [box.shades.filter(isLow), box.shades.filter((one) => !isLow(one))];
    if (low.length === 0 || high.length === 0) break;
    boxes.splice(widest, 1, boxOf(low), boxOf(high));
  }
  return boxes.flatMap(({ shades }) => mostFrequent(shades)?.colour ?? []);
}

/** For each colour the place in a palette of the one that is nearest. */
export function nearestIn(palette: readonly number[], colours: readonly number[]): Uint8Array {
  const known = palette.map(channelsOf);
  return Uint8Array.from(colours, (colour) => {
    const [red, green, blue] = channelsOf(colour);
    let [nearest, least] = [0, Number.POSITIVE_INFINITY];
    for (const [i, [r, g, b]] of known.entries()) {
      const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (distance < least) [nearest, least] = [i, distance];
    }
    return nearest;
  });
}

/** Red, green and blue. */
export function channelsOf(colour: number): [number, number, number] {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function boxOf(shades: readonly Shade[]): Box {
  const sums = [0, 0, 0];
  const squares = [0, 0, 0];
  let weights = 0;
  for (const { count, channels } of shades) {
    // The ground has a thousand times the pixels of an edge, and only one shade.
    const weight = Math.sqrt(count);
    weights += weight;
    for (const [i, value] of channels.entries()) {
      sums[i] = (sums[i] ?? 0) + value * weight;
      squares[i] = (squares[i] ?? 0) + value ** 2 * weight;
    }
  }
  const mean = sums.map((sum) => sum / weights);
  const spread = squares.map((square, i) => square - (sums[i] ?? 0) ** 2 / weights);
  return { shades, mean, spread };
}

/** The box that is to be cut next, and along which channel. */
function widestOf(boxes: readonly Box[]): [box: number, channel: number] {
  const spreads = boxes.flatMap(({ shades, spread }, box) =>
    shades.length > 1 ? spread.map((value, channel) => ({ box, channel, value })) : [],
  );
  const widest = spreads.reduce((a, b) => (b.value > a.value ? b : a), {
    box: -1,
    channel: 0,
    value: 0,
  });
  return [widest.box, widest.channel];
}

function mostFrequent(shades: readonly Shade[]): Shade | undefined {
  return shades.reduce<Shade | undefined>(
    (top, one) => (top && top.count >= one.count ? top : one),
    undefined,
  );
}
