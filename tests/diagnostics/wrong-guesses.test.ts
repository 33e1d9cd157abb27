import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { explanations } from "../../src/diagnostics/catalogue/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { figureRenderer } from "../../src/figures/draw.tsx";
import { scratchFolder } from "../support/build.ts";
import { loadFolder } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";
import { runSite } from "./run-site.ts";
import type { WrongGuess } from "./wrong-guess.ts";
import { ofAddresses } from "./wrong-guesses-in-addresses.ts";
import { ofChecks } from "./wrong-guesses-in-checks.ts";
import { ofCode } from "./wrong-guesses-in-code.ts";
import { ofFiles } from "./wrong-guesses-in-files.ts";
import { ofImports } from "./wrong-guesses-in-imports.ts";
import { ofSettings } from "./wrong-guesses-in-settings.ts";
import { ofTexts } from "./wrong-guesses-in-texts.ts";

const tables = { ...ofFiles, ...ofSettings, ...ofTexts, ...ofAddresses, ...ofChecks, ...ofImports };

/** What is said of a site, by the command that finds a code. */
async function saidOf(content: string, code: string): Promise<readonly Diagnostic[]> {
  if (code === "W216" || /[78]/.test(code.charAt(1))) {
    return (await runSite(content, code, join(scratchFolder(), "out"))).diagnostics;
  }
  const options = { view: "published", renderFigure: figureRenderer([]) } as const;
  return (await loadFolder(content, options)).diagnostics;
}

for (const [code, guesses] of Object.entries(tables)) {
  if (typeof guesses === "string") continue;
  for (const [i, { guess, files, told }] of guesses.entries()) {
    test(`${code}, ${i + 1}: who guesses that ${guess} is led right`, async (t) => {
      const isWhole = Object.keys(files).some((path) =>
        /^(?:_config|site\.yml|content\/)/.test(path),
      );
      const content = folderOf(t, { ...(isWhole ? {} : { "site.yaml": siteYaml }), ...files });
      mkdirSync(join(content, "articles"), { recursive: true });
      const own = (await saidOf(content, code)).filter((one) => one.code === code);
      const lines = own.map(({ message, hint }) => `${message}\n${hint}`);
      assert.ok(
        lines.some((line) => line.includes(told)),
        lines.join("\n"),
      );
    });
  }
}

test("every code of the catalogue has a wrong guess, or a reason why there is none", () => {
  const known: Readonly<Record<string, string | readonly WrongGuess[]>> = { ...tables, ...ofCode };
  const codes = explanations.map(({ code }) => code);
  assert.deepEqual(Object.keys(known).toSorted(), codes.toSorted());
  const reasons = codes.map((code) => known[code]).filter((one) => typeof one === "string");
  assert.ok(reasons.every((reason) => /^[A-Z].{20,}\.$/.test(reason)));
});

test("a link that is dead is never answered with a social card", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "articles/a.md": articleText("A", undefined, "See [it](cart.png).\n"),
  });
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["E400"],
  );
  assert.doesNotMatch(diagnostics[0]?.hint ?? "", /card/);
});

test("a folder in which nothing is yet is told of by nobody", async (t) => {
  const content = folderOf(t, { "site.yaml": siteYaml, "articles/a.md": articleText("A") });
  mkdirSync(join(content, "articles/b"));
  const { diagnostics } = await loadFolder(content, {
    view: "published",
    renderFigure: figureRenderer([]),
  });
  assert.deepEqual(diagnostics, []);
});
