import lighthouse, { type Result } from "lighthouse";
import { throttling } from "lighthouse/core/config/constants.js";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";
import type { Browser, Page } from "puppeteer-core";

/** What Lighthouse says of a page on a simulated slow telephone. Scores are out of 100. */
export interface Audit {
  readonly performance: number;
  /**
   * The performance score without total blocking time: that is processor time, which work of others on
   * the machine lengthens many times over.
   */
  readonly paint: number;
  /** What keeps accessibility, best practices or SEO from 100. */
  readonly diagnostics: readonly string[];
  /** Largest contentful paint, simulated. */
  readonly paintMs: number;
  readonly layoutShift: number;
  readonly blockingMs: number;
  /** How many times slower than this machine the telephone is taken to be. */
  readonly slowdown: number;
  /** All that was fetched. */
  readonly bytes: number;
}

/** Runs Lighthouse's mobile preset. */
export async function audit(browser: Browser, url: string): Promise<Audit> {
  const { audits, categories, configSettings } = await report(browser, url);
  const { performance, ...others } = categories;
  const diagnostics = Object.values(others).flatMap(({ id, score, auditRefs }) => {
    if (score === 1) return [];
    const failed = auditRefs.filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1);
    return failed.map((ref) => `${id}: ${audits[ref.id]?.title}`);
  });
  const paints = (performance?.auditRefs ?? []).filter(
    ({ id, weight }) => weight > 0 && id !== "total-blocking-time",
  );
  const weights = paints.reduce((sum, { weight }) => sum + weight, 0);
  const paint = paints.reduce((sum, { id, weight }) => sum + weight * (audits[id]?.score ?? 0), 0);
  const number = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return {
    performance: Math.round((performance?.score ?? 0) * 100),
    paint: Math.round((paint / weights) * 100),
    diagnostics,
    paintMs: number("largest-contentful-paint"),
    layoutShift: number("cumulative-layout-shift"),
    blockingMs: number("total-blocking-time"),
    slowdown: configSettings.throttling.cpuSlowdownMultiplier,
    bytes: number("total-byte-weight"),
  };
}

/**
 * How many times this machine is as fast as the telephone. Lighthouse's own 4 is for a fast desktop, in
 * the middle of 1,500 to 2,000 on its scale, and it asks slower machines to be calibrated
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown).
 */
async function slowdownOf(page: Page): Promise<number> {
  const { cpuSlowdownMultiplier } = throttling.mobileSlow4G;
  const index = await page.evaluate(pageFunctions.computeBenchmarkIndex);
  return Math.min(cpuSlowdownMultiplier, Math.max(1, (index / 1750) * cpuSlowdownMultiplier));
}

/** Runs once, and again if the browser's trace lacks a paint, which happens on a busy machine. */
async function report(browser: Browser, url: string): Promise<Result> {
  for (let runs = 0; runs < 3; runs++) {
    const page = await browser.newPage();
    const cpuSlowdownMultiplier = await slowdownOf(page);
    const flags = {
      logLevel: "silent",
      throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier },
    } as const;
    const result = await lighthouse(url, flags, undefined, page);
    await page.close();
    if (result && !result.lhr.runtimeError && hasPaint(result.lhr)) return result.lhr;
  }
  throw new Error(`Lighthouse saw nothing drawn at ${url}`);
}

function hasPaint({ audits }: Result): boolean {
  return Number.isFinite(audits["largest-contentful-paint"]?.numericValue);
}
