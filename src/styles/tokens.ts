import type { Palette } from "../theme/looks.ts";
import type { Theme } from "../theme/theme.ts";

/** The custom properties that every stylesheet draws with. Their names are what `theme.css` may rely on. */
export function tokens({ light, dark, type, width, cornerPx, measureRem }: Theme): string {
  const colour = (name: string, key: keyof Palette) =>
    `--${name}: light-dark(${light[key]}, ${dark[key]});`;
  return `:root {
  ${colour("paper", "paper")}
  ${colour("paper-raised", "paperRaised")}
  ${colour("ink", "ink")}
  ${colour("ink-soft", "inkSoft")}
  ${colour("rule", "rule")}
  ${colour("rule-strong", "ruleStrong")}
  ${colour("accent", "accent")}
  ${colour("mark", "mark")}
  ${colour("bad", "bad")}
  ${colour("good", "good")}
  ${colour("warn", "warn")}
  ${colour("other", "other")}
  --font-text: ${tight(type.text)};
  --font-headings: ${tight(type.headings)};
  --font-code: ${tight(type.code)};
  --width: ${width};
  --corner: ${cornerPx.fields}px;
  --corner-box: ${cornerPx.boxes}px;
  --measure: ${measureRem}rem;
}
`;
}

/** Of custom properties every sign is kept, and these stand in every page. */
function tight(families: string): string {
  return families.replaceAll(", ", ",");
}
