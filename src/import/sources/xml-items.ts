import { Parser } from "htmlparser2";

/** An element below an item, by its name with its prefix: `content:encoded`. */
export interface XmlField {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Decoded, with CDATA as it is: of a post, often HTML. */
  readonly text: string;
  readonly fields: readonly XmlField[];
  /** Where it begins in the file, in UTF-16 units. */
  readonly offset: number;
}

/** An item of a feed or an export, and where in the file it begins, in UTF-16 units. */
export interface XmlItem {
  readonly offset: number;
  readonly fields: readonly XmlField[];
}

const mostLevels = 200;

interface OpenField {
  name: string;
  attributes: Record<string, string>;
  text: string[];
  fields: XmlField[];
  offset: number;
}

/** The items of an XML file, and what stands around them. Text within an item is as it is written, entities read. */
export function readXmlItems(
  xml: string,
  itemNames: ReadonlySet<string>,
): { items: XmlItem[]; around: XmlField[] } {
  const items: XmlItem[] = [];
  const around: XmlField[] = [];
  const open: OpenField[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push({ name, attributes, text: [], fields: [], offset: parser.startIndex });
        // No feed nests like that: what follows is left, for it might take for ever.
        if (open.length > mostLevels) parser.pause();
      },
      ontext(text) {
        open.at(-1)?.text.push(text);
      },
      onclosetag() {
        const done = open.pop();
        if (!done) return;
        const { name, attributes, fields, offset } = done;
        if (itemNames.has(name)) items.push({ offset, fields });
        else {
          const field = { name, attributes, fields, offset, text: done.text.join("").trim() };
          const parent = open.at(-1);
          const isTop = parent === undefined || /^(?:rss|channel|feed|rdf:RDF)$/.test(parent.name);
          if (isTop) around.push(field);
          else parent.fields.push(field);
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return { items, around };
}

/** The text of the first field that has some, the first name before the second; undefined if none has. */
export function fieldText(
  fields: readonly XmlField[],
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const text = fields.find((field) => field.name === name && field.text !== "")?.text;
    if (text !== undefined) return text;
  }
  return undefined;
}
