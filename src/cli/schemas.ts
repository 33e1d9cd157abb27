import { writeFileSync } from "node:fs";
import { jsonSchema, jsonSchemas } from "./json-schemas.ts";

/** `npm run schemas`: writes the JSON Schemas that editors read. */
export function schemas(): number {
  for (const [path, { title, schema }] of Object.entries(jsonSchemas)) {
    writeFileSync(path, `${JSON.stringify(jsonSchema(title, schema), undefined, 2)}\n`);
    process.stdout.write(`${path}\n`);
  }
  return 0;
}
