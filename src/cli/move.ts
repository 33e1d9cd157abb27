import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { articlesInMemory } from "../build/articles-in-memory.ts";
import { loadSite } from "../build/load-site.ts";
import { type Options, UsageError } from "../build/options.ts";
import { silently } from "../build/progress.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { applyPlan } from "../move/apply-plan.ts";
import { mergeArticles } from "../move/merge-articles.ts";
import { moveArticle } from "../move/move-article.ts";
import { moveHeading } from "../move/move-heading.ts";
import { moveSection } from "../move/move-section.ts";
import { moveTerm } from "../move/move-term.ts";
import { draftMove, type MoveDraft, type MovePlan, MoveRefused } from "../move/plan.ts";
import { planDiff } from "../move/plan-diff.ts";
import { useOwnerCode } from "../render/owner-code.ts";

interface MoveFlags extends Pick<Options, "content" | "now" | "url"> {
  readonly yes: boolean;
  readonly dryRun: boolean;
}

/**
 * `npm run move`: gives something another name or place, everywhere at once, or nowhere. Throws a
 * {@link UsageError}, and changes nothing, for what can't be moved and for a site that doesn't load.
 */
export function move(
  [kind = "", from = "", to = ""]: readonly string[],
  flags: MoveFlags,
): Promise<number> {
  return rearrange(flags, [from, to], (draft) => planMove(draft, kind, from, to));
}

/**
 * `npm run merge`: makes one article a part of another, everywhere at once, or nowhere. Throws a
 * {@link UsageError}, and changes nothing, for what can't be merged and for a site that doesn't load.
 */
export function merge(
  [from = "", into = ""]: readonly string[],
  flags: MoveFlags,
): Promise<number> {
  return rearrange(flags, [from, into], (draft) => mergeArticles(draft, from, into));
}

/** @param names what is moved, and where to, as it was typed */
async function rearrange(
  flags: MoveFlags,
  names: readonly string[],
  make: (draft: MoveDraft) => void,
): Promise<number> {
  const code = await useOwnerCode(resolve());
  const articles = articlesInMemory();
  const { content, now, url } = flags;
  const source = { content, code, now, url, view: "published", progress: silently } as const;
  const load = () => loadSite(source, articles.read);
  const before = await load();
  if (!before.content) throw new UsageError("There is no site here: `npm run check` says why.");
  let plan: MovePlan;
  try {
    const slugs = names.map((name) => name.replace(/#.*/s, ""));
    const draft = draftMove(flags.content, before.content, slugs);
    make(draft);
    plan = draft.plan();
  } catch (error) {
    if (!(error instanceof MoveRefused)) throw error;
    throw new UsageError(error.message);
  }
  process.stdout.write(`${planDiff(plan)}\n`);
  if (flags.dryRun) return 0;
  if (!flags.yes && !(await isWanted())) {
    process.stdout.write("Nothing was written.\n");
    return 1;
  }
  const undo = applyPlan(plan);
  const wrong = added(before.diagnostics, (await load()).diagnostics);
  if (wrong.length > 0) {
    undo();
    printDiagnostics(wrong, "text");
    process.stderr.write("Nothing was changed: this would be wrong afterwards.\n");
    return 1;
  }
  process.stdout.write("Done. `git diff` shows it; `git restore` takes it back.\n");
  return 0;
}

function planMove(draft: MoveDraft, kind: string, from: string, to: string): void {
  if (kind === "article") moveArticle(draft, from, to);
  else if (kind === "heading") moveHeading(draft, from, to);
  else if (kind === "section") moveSection(draft, from, to);
  else if (kind === "tag" || kind === "series") moveTerm(draft, kind, from, to);
  else {
    throw new MoveRefused(
      `\`${kind}\` can't be moved: name an article, a heading (\`slug#id\` and its new words), a section (\`slug#id\` and the other article), a tag or a series.`,
    );
  }
}

/** Only a person at a terminal is asked; a script says `--yes`. */
async function isWanted(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    process.stdout.write("Add `--yes` to write this.\n");
    return false;
  }
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asked.question("Write this? [y/N] ");
  asked.close();
  return /^y/i.test(answer.trim());
}

/** What is wrong that wasn't before, wherever it stands. */
function added(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const count = new Map<string, number>();
  const keyOf = ({ code, severity }: Diagnostic) => `${code} ${severity}`;
  for (const one of before) count.set(keyOf(one), (count.get(keyOf(one)) ?? 0) + 1);
  return after.filter((one) => {
    const left = count.get(keyOf(one)) ?? 0;
    count.set(keyOf(one), left - 1);
    return left <= 0;
  });
}
