import type { Remark } from "../remark.ts";
import { asSentence, codeWords } from "./code-words.ts";
import { addToStudio, element } from "./studio-root.ts";

const tip = element("div", "tip");
tip.setAttribute("role", "tooltip");
tip.hidden = true;
addToStudio(
  tip,
  `
  .tip { position: fixed; z-index: 2147483646; max-width: min(26rem, calc(100vw - 2rem)); padding: 0.6rem 0.8rem;
    border-radius: 8px; background: #1d1f24; color: #f4f4f5; box-shadow: 0 6px 24px #0004;
    font: 14px/1.45 system-ui, sans-serif; pointer-events: none; overflow-wrap: anywhere; }
  .tip[hidden] { display: none; }
  .tip p { margin: 0; }
  .tip p + p { margin-top: 0.6rem; }
  .tip b { display: block; font-weight: 600; }
  .tip span { color: #c9ccd3; }
  .tip code { padding: 0.05em 0.3em; border-radius: 4px; background: #fff2; font: 0.92em ui-monospace, monospace; overflow-wrap: anywhere; }
`,
);

/** Says beside a mark what it means. */
export function showTip(mark: Element, remarks: readonly Remark[]): void {
  tip.replaceChildren(
    ...remarks.map(({ message, hint }) =>
      element(
        "p",
        "",
        element("b", "", ...asSentence(message)),
        element("span", "", ...codeWords(hint)),
      ),
    ),
  );
  tip.hidden = false;
  const { left, top, bottom } = mark.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const isAbove = bottom + height + 48 > innerHeight && top > height + 8;
  tip.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  tip.style.top = `${isAbove ? top - height - 8 : bottom + 8}px`;
}

/** Hides what the tip says, if anything. */
export function hideTip(): void {
  tip.hidden = true;
}
