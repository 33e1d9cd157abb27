import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectFolder } from "../support/build.ts";
import type { Contender } from "./contender.ts";
import { writeCorpus } from "./corpus.ts";
import { ours } from "./ours.ts";
import { type Corpus, openCorpus } from "./peers/convert.ts";
import { hugo } from "./peers/hugo.ts";
import { ensureHugo } from "./peers/hugo-binaries.ts";
import { astro, baseBlog, npmSite } from "./peers/npm-site.ts";
import { type KnownKeys, type Row, rounds } from "./rounds.ts";
import { saveToServed } from "./save-to-served.ts";
import { deleteAside } from "./set-aside.ts";
import { printTable } from "./table.ts";

/**
 * `npm run bench`: how long builds take beside the peers', in the same run, in turns. Prints medians, and
 * the faster Hugo as the measure. Everything happens in `.cache/bench/`, on one disk.
 */
const { values } = parseArgs({
  options: {
    /** Articles of the made-up blog. */
    posts: { type: "string", default: "10000" },
    runs: { type: "string", default: "5" },
    /** A content folder in place of the made-up one. */
    corpus: { type: "string" },
    /** `hugo`, `all` (with Eleventy's base blog and Astro) or `none`. */
    peers: { type: "string", default: "hugo" },
    /** Adds 100,000 articles: this project, and Hugo with bare templates. Once. */
    large: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const runs = Number(values.runs);
/** What takes minutes for thousands of articles runs once for so many. */
const slowRuns = Number(values.posts) > 1_000 ? 1 : runs;
const scratch = join(projectFolder, ".cache/bench");
const say = (line: string) => process.stderr.write(`${line}\n`);
mkdirSync(scratch, { recursive: true });

const binaries = values.peers === "none" ? [] : ensureHugo(scratch);
const rows = [
  ...(await bench(values.corpus ?? madeUp(Number(values.posts)), peersOf, runs)),
  ...(await bench(join(projectFolder, "content"), () => [], runs)),
  ...(values.large ? await bench(madeUp(100_000), bareHugo, 1) : []),
];
process.stdout.write(`${printTable(rows)}\n`);
if (values.json) {
  const machine = { cpus: cpus().map(({ model }) => model), memoryBytes: totalmem() };
  const about = { at: new Date().toISOString(), node: process.version, machine, load: loadavg() };
  writeFileSync(values.json, `${JSON.stringify({ ...about, rows }, null, 2)}\n`);
}
deleteAside();

/** Measures this project and its peers on one corpus: builds in turns, then the servers. */
async function bench(
  folder: string,
  peers: (corpus: Corpus) => Contender[],
  times: number,
): Promise<Row[]> {
  const corpus = openCorpus(folder);
  const known = knownOf(corpus);
  say(`${known.articles} articles from ${folder}`);
  const contenders = [ours(folder, join(scratch, "ours")), ...peers(corpus)];
  const built = await rounds(contenders, known, times, say);
  // Hugo's server is timed with all its work only, and takes as long for a page as for the whole site.
  for (const contender of contenders) {
    if (contender.name === "Hugo" && contender.work !== "everything") continue;
    const most = contender.keeps ? contender.mostRuns : slowRuns;
    built.push(await serve(contender, known, Math.min(times, most)));
  }
  return built;
}

async function serve(contender: Contender, known: KnownKeys, times: number): Promise<Row> {
  const { name, version, work } = contender;
  say(`${name} ${version}: starting its server`);
  const { wallMs, peakBytes } = await saveToServed(contender, known.slug, known.title, times);
  say(
    `${name} ${version}, save to served: ${wallMs.map((ms) => `${Math.round(ms)} ms`).join(", ")}`,
  );
  const { articles } = known;
  const peaks = peakBytes === undefined ? [] : [peakBytes];
  return {
    name,
    version,
    work,
    articles,
    scenario: "save to served",
    wallMs,
    cpuMs: [],
    peakBytes: peaks,
  };
}

/** The article in the middle is the one that gets edited. */
function knownOf(corpus: Corpus): KnownKeys {
  const articles = [...corpus.articles()].map(({ slug, title }) => ({ slug, title }));
  const middle = articles[Math.floor(articles.length / 2)];
  if (!middle) throw new Error("the corpus has no articles");
  return { ...middle, articles: articles.length };
}

function peersOf(corpus: Corpus): Contender[] {
  const fromNpm = values.peers === "all" ? [baseBlog, astro] : [];
  return [...hugoSites(corpus), ...fromNpm.map((peer) => npmSite(peer, corpus, scratch, slowRuns))];
}

function hugoSites(corpus: Corpus): Contender[] {
  return binaries.flatMap((binary) =>
    (["everything", "unrelated", "own-work"] as const).map((site) =>
      hugo(corpus, site, binary, join(scratch, `hugo-${binary.version}-${site}`)),
    ),
  );
}

function bareHugo(corpus: Corpus): Contender[] {
  return binaries.map((binary) =>
    hugo(corpus, "own-work", binary, join(scratch, `hugo-${binary.version}-own-work`)),
  );
}

function madeUp(posts: number): string {
  const folder = join(scratch, "corpus");
  say(`Making up ${posts} articles`);
  writeCorpus(folder, { posts, seed: 1 });
  return folder;
}
