import { addressKey } from "./addresses.ts";
import { readXmlItems, type XmlField } from "./sources/xml-items.ts";

/** Which of the addresses in a sitemap nothing here would answer (https://www.sitemaps.org/protocol.html). */
export function deadAddresses(
  sitemap: string,
  answers: ReadonlySet<string>,
): { checked: number; paths: string[] } {
  const { items, around } = readXmlItems(sitemap, new Set(["url"]));
  const locations = [...items.flatMap(({ fields }) => fields), ...around.flatMap(nested)].filter(
    ({ name }) => name === "loc",
  );
  const paths = locations.flatMap(({ text }) =>
    URL.canParse(text) ? [new URL(text).pathname] : [],
  );
  const dead = [...new Set(paths)].filter((path) => !answers.has(addressKey(path)));
  return { checked: new Set(paths).size, paths: dead };
}

function nested(field: XmlField): readonly XmlField[] {
  return [field, ...field.fields];
}
