import type { Command } from "./measure.ts";

/** A generator with a site that is ready to be built. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  /** What its pages are: the same words mean the same work. */
  readonly work: string;
  /** Whether it keeps anything from one build to the next; if not, all its builds are cold. */
  readonly keeps: boolean;
  /** The most runs that there's patience for. */
  readonly mostRuns: number;
  readonly build: Command;
  /** Where the build writes. */
  readonly out: string;
  /** The folders to delete for a cold build, beside `out`. */
  caches(): readonly string[];
  /** An article's source. */
  source(slug: string): string;
  /** The command that serves the site and draws what changes. */
  serve?(port: number): Command;
}

/** Where an article's page is, in every contender's output and on every server. */
export const pageOf = (slug: string) => `articles/${slug}/`;
