import type { Handler } from "htmlparser2";
import { escapeHtml } from "../markdown/escape-html.ts";
import { type AttributeWriter, attributeWriter, type Refuse, type Written } from "./attributes.ts";
import type { StyledElement, StyleRule } from "./styles.ts";
import { elements, isDropped, isLeftover } from "./vocabulary.ts";

/** Writes a drawing anew while it is parsed. */
export interface MarkupWriter {
  readonly handler: Partial<Handler>;
  /** What is written so far. */
  markup(): string;
}

/** Writes only shapes, text and what paints them; says of all else that could do something that it can't be there. */
export function markupWriter(rules: readonly StyleRule[], refuse: Refuse): MarkupWriter {
  const attributes = attributeWriter(rules, refuse);
  let markup = "";
  /** How deep we are in something that is left out. */
  let skipped = 0;
  /** The elements that we are in. */
  const open: StyledElement[] = [];
  /** The depths at which a `<switch>` has got the one of its children that is shown. */
  const chosen = new Set<number>();

  function openElement(name: string, written: Written): void {
    const depth = open.length + 1;
    const inSwitch = open.at(-1)?.name === "switch";
    const isSpare = inSwitch && (chosen.has(depth) || name === "foreignObject");
    if (skipped > 0 || isLeftover(name) || isSpare) skipped += 1;
    else if (name === "a") {
      attributes.checkLink(written);
      markup += "<g>";
    } else if (isDropped(name)) skipped += 1;
    else if (name === "image") markup += pictureTag(written, open, attributes, refuse);
    else if (!elements.has(name) || (depth === 1 && name !== "svg")) {
      refuse(`\`<${name}>\``, hintFor(name));
      skipped += 1;
    } else {
      if (inSwitch) chosen.add(depth);
      const space = depth === 1 ? ' xmlns="http://www.w3.org/2000/svg"' : "";
      markup += `<${name}${space}${attributes.write(styled(name, written), written, open)}>`;
    }
  }

  return {
    markup: () => markup,
    handler: {
      onopentag(name, written) {
        openElement(name, written);
        open.push(styled(name, written));
      },
      ontext(text) {
        if (open.at(-1)?.name === "style" && /@import/i.test(text)) {
          refuse("a stylesheet from elsewhere", "Take the `@import` out.");
        }
        if (skipped === 0 && open.length > 0) markup += escapeHtml(text);
      },
      onclosetag(name) {
        open.pop();
        if (name === "switch") chosen.delete(open.length + 2);
        if (skipped > 0) skipped -= 1;
        else markup += name === "a" ? "</g>" : `</${name}>`;
      },
      onprocessinginstruction(name, data) {
        // What a program says of itself, `<?plantuml 1.2024.3?>`, is left out; a stylesheet would be fetched.
        const isPlain = name.startsWith("?")
          ? !/^\?xml-./i.test(name)
          : /^!doctype$/i.test(name) && !data.includes("[");
        if (!isPlain) refuse(`\`<${name}\``, "Take it out.");
      },
    },
  };
}

/** A picture whose bytes are in the drawing itself; any other is refused, and a group in its place. */
function pictureTag(
  { href, "xlink:href": old, ...rest }: Written,
  around: readonly StyledElement[],
  attributes: AttributeWriter,
  refuse: Refuse,
): string {
  const address = (href ?? old ?? "").replace(/\s+/g, "");
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]*$/.test(address)) {
    return `<image href="${address}"${attributes.write(styled("image", rest), rest, around)}>`;
  }
  refuse(
    `the picture \`${address.slice(0, 60)}\``,
    "Embed it when you export, as PNG or JPEG: a drawing fetches nothing.",
  );
  return "<g>";
}

function hintFor(name: string): string {
  if (name === "script") return "Take it out: a drawing runs nothing.";
  return /^(?:animate|animateMotion|animateTransform|set)$/.test(name)
    ? "Take it out: a drawing stands still. What moves can be a GIF, a video or a figure."
    : "Save it as plain SVG with its colours in attributes, and its text as text or paths.";
}

function styled(name: string, written: Written): StyledElement {
  return { name, id: written.id, classes: (written.class ?? "").split(/\s+/) };
}
