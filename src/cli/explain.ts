import { readFileSync } from "node:fs";
import * as z from "zod";
import { explanationOf, explanations } from "../diagnostics/catalogue/catalogue.ts";
import type { Explanation } from "../diagnostics/catalogue/explanation.ts";
import { guesses } from "../diagnostics/catalogue/first-guesses.ts";
import { isCheckout, packageFile } from "../package/package-files.ts";
import { explanationText } from "./explanation-text.ts";

/** `npm run explain`: what a diagnostic's code means, with an example; without a code, all of them. */
export function explain([code, ...more]: readonly string[]): number {
  if (code === undefined) {
    const lines = explanations.map((one) => `${one.code}  ${one.title}`);
    process.stdout.write(`${lines.join("\n")}\n\n\`npm run explain -- CODE\` says more of one.\n`);
    return 0;
  }
  const explanation = more.length === 0 ? explanationOf(code) : undefined;
  if (explanation) {
    process.stdout.write(`${textOf(explanation)}\n`);
    return 0;
  }
  const near = guesses(code).map((one) => `  ${one.code}  ${one.title}`);
  const meant = near.length > 0 ? ` Did you mean:\n\n${near.join("\n")}\n\n` : " ";
  const all = "`npm run explain` lists them all.";
  process.stderr.write(`There is no diagnostic \`${[code, ...more].join(" ")}\`.${meant}${all}\n`);
  return 2;
}

/** A package has the texts ready: their examples are sites among the tests. */
function textOf(explanation: Explanation): string {
  if (isCheckout) return explanationText(explanation);
  const texts = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(packageFile("dist/explanations.json"), "utf8")));
  return texts[explanation.code] ?? explanation.meaning;
}
