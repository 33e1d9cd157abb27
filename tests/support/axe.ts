import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe finds wrong with a page, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe: {
      run(options: object): Promise<{
        violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[];
      }>;
    } = Reflect.get(globalThis, "axe");
    const results = await axe.run({
      resultTypes: ["violations"],
      // Off unless asked for: WCAG 2.2's 24 px.
      rules: { "target-size": { enabled: true } },
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, any }) =>
          `${id}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join("; ")}`,
      ),
    );
  });
}
