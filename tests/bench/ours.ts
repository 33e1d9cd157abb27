import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectFolder } from "../support/build.ts";
import type { Contender } from "./contender.ts";
import type { Command } from "./measure.ts";
import { setAside } from "./set-aside.ts";

const Package = z.object({ scripts: z.object({ build: z.string(), start: z.string() }) });

/** This project on a copy of a content folder, as `npm run build` and `npm start` run it. */
export function ours(corpus: string, folder: string): Contender {
  const content = join(folder, "content");
  const out = join(folder, "out");
  setAside(folder);
  cpSync(corpus, content, { recursive: true });
  // The real articles include code from here, by a path relative to `content/`.
  const examples = "tests/articles";
  cpSync(join(projectFolder, examples), join(folder, examples), { recursive: true });
  const { scripts } = Package.parse(
    JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")),
  );
  const command = (line: string): Command => ({
    line,
    cwd: projectFolder,
    path: [join(projectFolder, "node_modules/.bin")],
  });
  return {
    name: "this project",
    version: "",
    work: "everything",
    keeps: true,
    mostRuns: Number.POSITIVE_INFINITY,
    build: command(`${scripts.build} --content ${content} --out ${out} --now 2026-01-01`),
    out,
    caches,
    source(slug) {
      const file = join(content, "articles", `${slug}.md`);
      return existsSync(file) ? file : join(content, "articles", slug, "index.md");
    },
    serve: (port) =>
      command(`${scripts.start} --content ${content} --port ${port} --now 2026-01-01`),
  };
}

/** Whatever builds keep; not this benchmark's own folder. */
function caches(): string[] {
  const folder = join(projectFolder, ".cache");
  return readdirSync(folder)
    .filter((name) => name !== "bench")
    .map((name) => join(folder, name));
}
