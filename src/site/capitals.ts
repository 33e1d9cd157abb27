import type { SitePath } from "../content/schemas/values.ts";
import { readablePath } from "../content/site-path.ts";
import type { Redirect } from "./url-model.ts";
import { outputFileOf } from "./urls.ts";

/** Whether two paths are two files for some disks and hosts, and one for those that take capitals for small letters. */
export function differInCapitals(one: string, other: string): boolean {
  if (one === other) return false;
  const [file, otherFile] = [outputFileOf(one), outputFileOf(other)];
  return file !== otherFile && file.toLowerCase() === otherFile.toLowerCase();
}

/**
 * Redirects from an address that differs in capitals alone from where it leads, or from an earlier one. Only a rule
 * can answer it: a file for it would overwrite another on a disk that takes both names for one.
 */
export function ruleOnly(redirects: readonly Redirect[]): ReadonlySet<Redirect> {
  const files = new Map<string, SitePath>();
  const found = new Set<Redirect>();
  for (const redirect of redirects) {
    const key = outputFileOf(redirect.from).toLowerCase();
    const earlier = files.get(key) ?? redirect.to;
    if (differInCapitals(redirect.from, earlier)) found.add(redirect);
    else files.set(key, redirect.from);
  }
  return found;
}

/** What to tell whoever publishes of addresses that only a rule can answer: a line, or none. */
export function ruleOnlyLines(redirects: readonly Redirect[], who: string): string[] {
  const paths = Array.from(ruleOnly(redirects), ({ from }) => readablePath(from));
  if (paths.length === 0) return [];
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : "";
  return [
    `${who} can't lead on from what differs from another address in capitals alone: ${paths.slice(0, 3).join(", ")}${more}`,
  ];
}
