import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { referencePages } from "./reference.ts";

// `npm run docs` runs this before it builds the guide; a test holds that it has been done.
for (const [path, text] of referencePages()) {
  const file = join(import.meta.dirname, "content/pages", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
