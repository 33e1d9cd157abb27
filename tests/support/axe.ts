import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** A page of Playwright's or Puppeteer's. */
export interface AnyPage {
  evaluate(source: string): Promise<unknown>;
  evaluate<R>(task: () => R | Promise<R>): Promise<R>;
}

/** What axe finds wrong with a page, one line for each element. */
export async function violations(page: AnyPage): Promise<string[]> {
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
