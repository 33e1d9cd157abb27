import { escapeHtml } from "../markdown/escape-html.ts";
import { declarationsFor, declarationsIn, type StyledElement, type StyleRule } from "./styles.ts";
import { attributes, isHarmless, isIdle } from "./vocabulary.ts";

/** Attributes as they are written, by name. */
export type Written = Readonly<Record<string, string>>;

/** Says what can't be in a drawing, and what to do about it. */
export type Refuse = (found: string, hint: string) => void;

type Attribute = readonly [name: string, value: string];

/** Writes the attributes of elements anew, with none that could run, fetch or move anything. */
export interface AttributeWriter {
  /**
   * An element's attributes, with a space before each. Styles win over what is written, and the element's own over the
   * stylesheet's.
   * @param around the elements that it is in, the nearest last
   */
  write(element: StyledElement, written: Written, around: readonly StyledElement[]): string;
  /** A drawing leads nowhere, so its links are left out; one that could run something is worth a word. */
  checkLink(written: Written): void;
}

/** @param rules of the drawing's stylesheet: the policy lets no style through, so what it says becomes attributes */
export function attributeWriter(rules: readonly StyleRule[], refuse: Refuse): AttributeWriter {
  /** What stays of an attribute: nothing, itself, or what a style says, as attributes. */
  function attribute(name: string, value: string): readonly Attribute[] {
    const local = name === "xlink:href" ? "href" : name;
    if (/^on/i.test(local))
      refuse(`the script \`${local}\``, "Take it out: a drawing runs nothing.");
    else if (local === "style") return fromStyle(declarationsIn(value));
    else if (local === "href") {
      if (/^#[\w.:-]+$/.test(value)) return [["href", value]];
      refuse(
        `the reference \`${value.slice(0, 60)}\``,
        "Only what is in the drawing itself can be used.",
      );
    } else if (isIdle(local)) return [];
    else if (!isHarmless(value)) {
      const hint = "Only `url(#…)` with a name from the drawing itself may stand there.";
      refuse(`\`${local}="${value.slice(0, 60)}"\``, hint);
    } else if (attributes.has(local)) return [[local, value]];
    return [];
  }

  function fromStyle(declarations: readonly Attribute[]): readonly Attribute[] {
    return declarations.flatMap(([name, value]) =>
      attributes.has(name) || !isHarmless(value) ? attribute(name, value) : [],
    );
  }

  return {
    write(element, written, around) {
      const { style, ...rest } = written;
      const all = new Map([
        ...Object.entries(rest).flatMap(([key, value]) => attribute(key, value)),
        ...fromStyle(declarationsFor(rules, element, around)),
        ...(style === undefined ? [] : attribute("style", style)),
      ]);
      // A drawing stays in its own frame.
      if (around.length === 0) all.delete("overflow");
      return Array.from(all, ([key, value]) => ` ${key}="${escapeHtml(value)}"`).join("");
    },
    checkLink(written) {
      for (const [name, value] of Object.entries(written)) {
        if (/^on/i.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value))
          attribute(name, value);
      }
    },
  };
}
