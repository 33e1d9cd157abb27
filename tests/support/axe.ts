import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** All of axe's rules, or those alone that another colour scheme can break in the same layout. */
export type Rules = "all" | "colours";

/** What axe finds wrong with a page, one line for each element. */
export async function violations(page: Page, rules: Rules = "all"): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(axeSource);
  // 24 px (WCAG 2.2) is off unless asked for.
  const chosen =
    rules === "all"
      ? { rules: { "target-size": { enabled: true } } }
      : { runOnly: ["color-contrast", "link-in-text-block"] };
  return page.evaluate(async (options) => {
    const axe: {
      run(options: object): Promise<{
        violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[];
      }>;
    } = Reflect.get(globalThis, "axe");
    const results = await axe.run({ resultTypes: ["violations"], ...options });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, any }) =>
          `${id}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join("; ")}`,
      ),
    );
  }, chosen);
}
