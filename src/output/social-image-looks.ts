import { beam, left, right, socialImageWidth, strong } from "./social-image-layout.ts";
import type { SocialImageStyle } from "./social-image-style.ts";

/** How each look draws what is around the words. */
export const lookParts = {
  drafting: {
    backdrop: gridLines,
    support: beamOnSupports,
    span: dimension,
    name: (title: string) => title.toUpperCase(),
  },
  folio: { backdrop: frame, support: shortRule, span: plainSpan, name: (title: string) => title },
  poster: { backdrop: () => "", support: bar, span: plainSpan, name: (title: string) => title },
} satisfies Record<SocialImageStyle["look"], object>;

function plainSpan(text: string): string {
  return `<g stroke="none">${strong.textToPath(text, left, 510, 40)}</g>`;
}

/** Two lines around a title page. */
function frame(height: number): string {
  const box = (inset: number) =>
    `M${inset} ${inset}H${socialImageWidth - inset}V${height - inset}H${inset}z`;
  return box(10) + box(18);
}

function shortRule(): string {
  return `<path d="M${left} ${beam.top + 6}h160v4h-160z"/>`;
}

function bar(): string {
  return `<path d="M${left} ${beam.top}H${right}v28H${left}z"/>`;
}

function beamOnSupports(): string {
  const bottom = beam.top + beam.height;
  const support = (x: number) => `M${x} ${bottom}l26 40h-52z`;
  return `<path d="M${left} ${beam.top}H${right}v${beam.height}H${left}z${support(left + 44)}${support(right - 44)}"/>`;
}

/** The line of a drawing that says how long something is, with the words in its middle. */
function dimension(text: string): string {
  const y = 488;
  const [from, to] = [left + 86, right - 86];
  const half = strong.width(text, 36) / 2 + 22;
  const middle = socialImageWidth / 2;
  const arrow = (x: number, way: number) => `M${x} ${y}l${way * 16} -6v12z`;
  const line = `M${from} ${y}H${middle - half}M${middle + half} ${y}H${to}`;
  const words = strong.textToPath(text, middle - half + 22, y + 12, 36);
  return `<path stroke-width="2" d="${line}${arrow(from, 1)}${arrow(to, -1)}"/><g stroke="none">${words}</g>`;
}

function gridLines(sheetHeight: number): string {
  const step = 42;
  const across = Array.from(
    { length: socialImageWidth / step },
    (_, i) => `M${(i + 0.5) * step} 0V${sheetHeight}`,
  );
  const down = Array.from(
    { length: sheetHeight / step },
    (_, i) => `M0 ${(i + 0.5) * step}H${socialImageWidth}`,
  );
  return [...across, ...down].join("");
}
