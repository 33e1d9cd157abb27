import type { HostResponse } from "../../src/hosting/verify.ts";

/**
 * The rules of Mozilla's HTTP Observatory that look at headers, with their scores: those of
 * https://github.com/mozilla/http-observatory/blob/main/httpobs/docs/scoring.md of 27 February 2024, and
 * the one for Cross-Origin-Resource-Policy that its successor at MDN has added. A site starts from 100;
 * bonuses count from 90 up. Shortened for a site without cookies and without scripts of others; the
 * real service has the last word.
 */
export interface ObservatoryRule {
  readonly name: string;
  score(headers: HostResponse["headers"]): number;
}

function policyOf(headers: HostResponse["headers"]): Map<string, string[]> {
  const policy = String(headers["content-security-policy"] ?? "");
  return new Map(
    policy.split(";").map((part): [string, string[]] => {
      const [name = "", ...values] = part.trim().split(/\s+/);
      return [name, values];
    }),
  );
}

export const observatoryRules: readonly ObservatoryRule[] = [
  {
    name: "content-security-policy",
    score(headers) {
      const policy = policyOf(headers);
      if (!policy.has("default-src")) return -25;
      const scripts = policy.get("script-src") ?? policy.get("default-src") ?? [];
      const styles = policy.get("style-src") ?? policy.get("default-src") ?? [];
      if (scripts.some((value) => value === "'unsafe-inline'" || value === "data:")) return -20;
      if (scripts.includes("'unsafe-eval'")) return -10;
      if ([...policy.values()].flat().some((value) => value.startsWith("http:"))) return -20;
      if (styles.includes("'unsafe-inline'")) return 0;
      return policy.get("default-src")?.join() === "'none'" ? 10 : 5;
    },
  },
  {
    name: "strict-transport-security",
    score(headers) {
      const value = String(headers["strict-transport-security"] ?? "");
      const age = Number(/max-age=(\d+)/.exec(value)?.[1] ?? Number.NaN);
      if (Number.isNaN(age)) return -20;
      // The bonus of 5 is for domains in browsers' preload list, which no header decides alone.
      return age < 15_768_000 ? -10 : 0;
    },
  },
  {
    name: "x-content-type-options",
    score: (headers) => (headers["x-content-type-options"] === "nosniff" ? 0 : -5),
  },
  {
    name: "x-frame-options",
    score(headers) {
      if (policyOf(headers).has("frame-ancestors")) return 5;
      return /^(?:DENY|SAMEORIGIN)$/i.test(String(headers["x-frame-options"] ?? "")) ? 0 : -20;
    },
  },
  {
    name: "referrer-policy",
    score(headers) {
      const value = String(headers["referrer-policy"] ?? "");
      if (/unsafe-url|^origin$|origin-when-cross-origin$/.test(value)) {
        return value === "strict-origin-when-cross-origin" ? 5 : -5;
      }
      return /^(?:no-referrer|same-origin|strict-origin)$/.test(value) ? 5 : 0;
    },
  },
  {
    name: "cross-origin-resource-policy",
    score(headers) {
      const value = String(headers["cross-origin-resource-policy"] ?? "");
      return value === "same-origin" || value === "same-site" ? 10 : 0;
    },
  },
  {
    name: "cross-origin-resource-sharing",
    score: (headers) => (headers["access-control-allow-origin"] === undefined ? 0 : -50),
  },
  { name: "cookies", score: (headers) => (headers["set-cookie"] === undefined ? 0 : -40) },
];

/** What a site like this one can have at most: 100 and every bonus but that of the preload list. */
export const highestScore = 130;

export function observatoryScore(headers: HostResponse["headers"]): number {
  return observatoryRules.reduce((sum, rule) => sum + rule.score(headers), 100);
}
