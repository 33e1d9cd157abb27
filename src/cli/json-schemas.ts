import * as z from "zod";
import { HouseFileSchema } from "../check/house-file.ts";
import { CalendarDateSchema, PublicationDateSchema } from "../content/calendar-date-schema.ts";
import { PeriodSchema } from "../content/period.ts";
import { ArticleFrontMatterSchema } from "../content/schemas/front-matter.ts";
import { SiteFileSchema, TagsFileSchema } from "../content/schemas/site.ts";
import { stringsFileSchema } from "../content/schemas/strings.ts";

const date = "\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?";
const time = "[T ](?:[01]\\d|2[0-3]):[0-5]\\d";
/** In YAML a bare year is a number. */
const year = { type: "integer", minimum: 1000, maximum: 9999 } as const;

/** What JSON Schema can say of types that are read from text. */
const readFromText = new Map<z.ZodType, z.core.JSONSchema.BaseSchema>([
  [CalendarDateSchema, { anyOf: [{ type: "string", pattern: `^${date}$` }, year] }],
  [
    PublicationDateSchema,
    { anyOf: [{ type: "string", pattern: `^(?:${date}|\\d{4}-\\d{2}-\\d{2}${time})$` }, year] },
  ],
  [PeriodSchema, { anyOf: [{ type: "string", pattern: `^${date}(?:/${date})?$` }, year] }],
]);

/**
 * The schemas for editors, by their path. They say as much as JSON Schema can; what it can't is left
 * to the build: whether a day exists, a period's order, that two dates fit each other, entries with
 * one name, time zones, what a site's address may hold, and lengths without the space around a text.
 */
export const jsonSchemas: Readonly<Record<string, { title: string; schema: z.ZodType }>> = {
  "schemas/article.schema.json": {
    title: "Front matter of an article",
    schema: ArticleFrontMatterSchema,
  },
  "schemas/site.schema.json": { title: "site.yaml", schema: SiteFileSchema },
  "schemas/tags.schema.json": { title: "tags.yaml", schema: TagsFileSchema },
  "schemas/strings.schema.json": { title: "strings.yaml", schema: stringsFileSchema() },
  "schemas/house.schema.json": { title: "house.yaml", schema: HouseFileSchema },
};

/** A schema's JSON, in the draft that editors' YAML support knows. */
export function jsonSchema(title: string, schema: z.ZodType): object {
  const made = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema: node }) {
      const said = saidOf(zodSchema);
      if (!said) return;
      // zod knows only that it begins as text or a number.
      delete node.type;
      Object.assign(node, said);
    },
  });
  return { ...made, title };
}

/** A schema with a description of its own is a copy, whose parent is the one without. */
function saidOf(schema: z.core.$ZodType): z.core.JSONSchema.BaseSchema | undefined {
  for (let at: z.core.$ZodType | undefined = schema; at; at = at._zod.parent) {
    for (const [known, said] of readFromText) if (known === at) return said;
  }
  return undefined;
}
