/** An element as a selector sees it. */
export interface StyledElement {
  readonly name: string;
  /** Undefined without one. */
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

/** A rule of a drawing's stylesheet. */
export interface StyleRule {
  /** What the element and those around it must be, the element last. */
  readonly selector: readonly Compound[];
  readonly declarations: readonly (readonly [name: string, value: string])[];
  /** Ids, then classes, then names (https://www.w3.org/TR/selectors-4/#specificity-rules). */
  readonly specificity: number;
}

interface Compound {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  /** Whether it is the very parent of what follows. */
  readonly isParent: boolean;
}

const compound = /^(\*|[\w-]+)?((?:[.#][\w-]+)*)$/;

/**
 * Reads the rules of a stylesheet that names its elements by name, class and id, each within others. Rules at other
 * states (`:hover`), for other media, and fonts are left out: a drawing has one state.
 */
export function styleRules(css: string): StyleRule[] {
  const plain = css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/@[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/g, "");
  const rules = Array.from(plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)).flatMap(
    ([, selectors = "", body = ""]) => {
      const declarations = declarationsIn(body);
      return selectors.split(",").flatMap((written) => {
        const selector = selectorOf(written.trim());
        return selector ? { selector, declarations, specificity: specificityOf(selector) } : [];
      });
    },
  );
  return rules.sort((a, b) => a.specificity - b.specificity);
}

function selectorOf(written: string): Compound[] | undefined {
  const parts = written.replace(/\s*>\s*/g, " >").split(/\s+/);
  const selector = parts.map((part, i): Compound | undefined => {
    const [, name, rest = ""] = compound.exec(part.replace(/^>/, "")) ?? [];
    if (name === undefined && rest === "") return undefined;
    const marks = rest.match(/[.#][\w-]+/g) ?? [];
    return {
      name: name === "*" ? undefined : name,
      id: marks.find((mark) => mark.startsWith("#"))?.slice(1),
      classes: marks.filter((mark) => mark.startsWith(".")).map((mark) => mark.slice(1)),
      isParent: parts[i + 1]?.startsWith(">") ?? false,
    };
  });
  return selector.every((part) => part !== undefined) ? selector : undefined;
}

function specificityOf(selector: readonly Compound[]): number {
  return selector.reduce(
    (sum, { name, id, classes }) =>
      sum + (id === undefined ? 0 : 10_000) + classes.length * 100 + (name === undefined ? 0 : 1),
    0,
  );
}

/**
 * What the rules say of an element, the strongest last.
 * @param rules in the order of `styleRules`, the weakest first: they are not sorted again
 * @param around the elements that it is in, the outermost first
 */
export function declarationsFor(
  rules: readonly StyleRule[],
  element: StyledElement,
  around: readonly StyledElement[],
): (readonly [name: string, value: string])[] {
  const path = [...around, element];
  return rules.flatMap(({ selector, declarations }) =>
    isMeant(selector, path) ? declarations : [],
  );
}

/**
 * Part by part from the last, with all the places at once where the part may be: trying each by itself takes for ever.
 */
function isMeant(selector: readonly Compound[], path: readonly StyledElement[]): boolean {
  const fitsAt = (part: Compound) => (place: number) => {
    const element = path[place];
    return element !== undefined && fits(part, element);
  };
  let places = [path.length - 1];
  for (const [i, part] of selector.toReversed().entries()) {
    const above =
      i === 0
        ? places
        : part.isParent
          ? places.map((place) => place - 1)
          : Array.from({ length: Math.max(...places) }, (_, place) => place);
    places = above.filter(fitsAt(part));
    if (places.length === 0) return false;
  }
  return true;
}

function fits({ name, id, classes }: Compound, element: StyledElement): boolean {
  return (
    (name === undefined || name === element.name) &&
    (id === undefined || id === element.id) &&
    classes.every((one) => element.classes.includes(one))
  );
}

/** The declarations of a rule or of a `style` attribute. */
export function declarationsIn(style: string): (readonly [name: string, value: string])[] {
  return style.split(";").flatMap((declaration): [string, string][] => {
    const [name = "", ...value] = declaration.split(":");
    const said = value
      .join(":")
      .replace(/!important\s*$/, "")
      .trim();
    return said === "" ? [] : [[name.trim(), said]];
  });
}
