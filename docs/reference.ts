import * as z from "zod";
import { jsonSchema, jsonSchemas } from "../src/cli/json-schemas.ts";
import { explanations } from "../src/diagnostics/catalogue/catalogue.ts";

/** The pages of the reference, by their path in `docs/content/pages/`, made from the schemas and the catalogue. */
export function referencePages(): ReadonlyMap<string, string> {
  const files = Object.entries(jsonSchemas).map(([path, { title, schema }]) => {
    const name = path.replace(/^schemas\/|\.schema\.json$/g, "");
    const rows = keyRows(NodeSchema.parse(jsonSchema(title, schema)), "");
    const table = ["| key | what it says |", "| --- | --- |", ...rows].join("\n");
    return [`reference/${name}.md`, page(title, `Every key of ${title}.`, table)] as const;
  });
  const codes = explanations.map(
    ({ code, title, meaning }) =>
      `## ${code} {#${code.toLowerCase()}}\n\n**${plain(title)}.** ${plain(meaning)}`,
  );
  const said = "What each code means, and what to do.";
  return new Map([
    ...files,
    ["reference/diagnostics.md", page("Diagnostics", said, codes.join("\n\n"))],
  ]);
}

interface Node {
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly items?: Node | undefined;
}

const NodeSchema: z.ZodType<Node> = z.object({
  description: z.string().optional(),
  properties: z.lazy(() => z.record(z.string(), NodeSchema)).optional(),
  items: z.lazy(() => NodeSchema).optional(),
});

/** A row for each key, those of a list's entries and of what lies within behind a dot. */
function keyRows(node: Node, prefix: string): string[] {
  const within = node.items ?? node;
  return Object.entries(within.properties ?? {}).flatMap(([key, child]) => {
    const name = `${prefix}${key}`;
    return [
      ...(child.description
        ? [`| \`${name}\` | ${plain(child.description).replaceAll("|", "\\|")} |`]
        : []),
      ...keyRows(child, `${name}.`),
    ];
  });
}

function page(title: string, description: string, body: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n<!-- Written by \`npm run docs\`. -->\n\n${body}\n`;
}

/** Prose whose characters stand for themselves, but for what is in backticks. */
function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[[\]<>*_{}$^~=:#]/g, "\\$&")))
    .join("");
}
