import { marks } from "./mermaid-signs.ts";

/** Takes out the messages that nobody is to see, and draws the others as Mermaid does. */
export function messages(svg: string): string {
  return svg.replace(
    /<g class="message"[^>]* data-label="([\ue0f0-\ue0ff])[\s\S]*?<\/g>\s*/g,
    (drawn, mark: string) => {
      if (mark === marks.unseen) return "";
      const message = aroundItsLine(drawn);
      if (mark === marks.withoutHead) return message.replace(/ marker-end="[^"]*"/, "");
      return mark === marks.cross ? crossed(message) : message;
    },
  );
}

const line = /<line x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)" y2="([\d.]+)"/;

/** Of a text of two lines the second stands below the arrow, which struck it out. */
function aroundItsLine(message: string): string {
  if (!line.test(message) || (message.match(/<tspan x=/g) ?? []).length < 2) return message;
  return message.replace(
    /(<text x="[\d.]+" y=")([\d.]+)"/,
    (_, before: string, y: string) => `${before}${Number(y) + 9}"`,
  );
}

/** With a cross in the place of its arrowhead: nobody gets it. */
function crossed(message: string): string {
  const found = line.exec(message);
  if (!found) return message;
  const [sender = 0, end = 0, y = 0] = found.slice(1).map(Number);
  const left = end > sender ? end - 12 : end + 2;
  const cross = `<path d="M${left},${y - 5}l10,10m0,-10l-10,10" fill="none" stroke="var(--ink-soft)" stroke-width="1.5"/>`;
  return message.replace(/ marker-end="[^"]*"/, "").replace(/<\/g>\s*$/, `${cross}</g>\n`);
}
