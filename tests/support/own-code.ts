import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Code of each kind that a site may have, and a file of another generator's that must never run. */
const files = {
  ".eleventy.ts": `import { createHash } from "node:crypto";
interface Config {
  addFilter(name: string, filter: (text: string) => string): void;
}
export default function (config: Config): void {
  config.addFilter("digest", (text) => createHash("sha256").update(text).digest("hex"));
}
`,
  "templates/digest.txt.njk": "---\npermalink: /digest.txt\n---\n{{ site.title | digest }}\n",
  "layouts/_mark.tsx": `import { useState } from "preact/hooks";
export function Mark({ text }: { text: string }) {
  const [shown] = useState(text);
  return <p class="mark">{shown}</p>;
}
`,
  "layouts/masthead.tsx": `import { Mark } from "./_mark.tsx";
export default ({ Original, ...props }) => (
  <div class="mine">
    <Mark text={props.info.title} />
    <Original {...props} />
  </div>
);
`,
  "eleventy.config.js": 'throw new Error("a stray configuration was run");\n',
};

/** Gives a site a configuration, a template, a layout with a hook in it, and a stray `eleventy.config.js`. */
export function addOwnCode(site: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
}
