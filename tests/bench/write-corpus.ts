import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.ts";

/** `npm run bench:corpus -- --out DIR`: only writes the made-up blog, to try things on. */
const { values } = parseArgs({
  options: {
    out: { type: "string", default: ".cache/bench/corpus" },
    posts: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
writeCorpus(values.out, { posts: Number(values.posts), seed: Number(values.seed) });
