import * as z from "zod";

/** The keys that a schema allows at a path; none if the schema is no object there. */
export function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  return Object.keys(shapeOf(schemaAt(schema, path)));
}

/** Whether a value may be left out. */
export function allowsNothing(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(undefined).success;
}

/** What a schema says of the value at a path; empty when it says nothing. */
export function descriptionAt(schema: z.ZodType, path: readonly (string | number)[]): string {
  const at = schemaAt(schema, path);
  const said = at !== null && typeof at === "object" ? Reflect.get(at, "description") : undefined;
  return typeof said === "string" ? said : "";
}

/** The part of a schema that is for the value at a path; undefined if there is none. */
export function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): unknown {
  let at: unknown = schema;
  for (const key of path) {
    at =
      typeof key === "number"
        ? unwrap(at, "element")
        : (shapeOf(at)[key] ?? unwrap(at, "valueType"));
  }
  return at;
}

function shapeOf(schema: unknown): Record<string, unknown> {
  const shape = unwrap(schema, "shape");
  return shape !== null && typeof shape === "object" ? { ...shape } : {};
}

/** Reads a member of a schema, looking through `.optional()` and `.default()`. */
function unwrap(schema: unknown, member: "shape" | "element" | "valueType"): unknown {
  if (schema === null || typeof schema !== "object") return undefined;
  if (member in schema) return Reflect.get(schema, member);
  if ("unwrap" in schema && typeof schema.unwrap === "function") {
    return unwrap(schema.unwrap(), member);
  }
  return undefined;
}
