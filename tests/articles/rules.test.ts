import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isoDate } from "../../src/content/calendar-date.ts";
import { projectFolder } from "../support/build.ts";
import { renderFigure } from "../support/figures.ts";
import { loadFolder } from "../support/load-folder.ts";

/** What is final about every article; `content/house.yaml` has the rules that `npm run check` holds them to. */
const listed: Readonly<Record<string, { date: string; series?: string }>> = {
  "project-dirt-goose": { date: "2024-04-17", series: "twitter-tales" },
  "gmail-out-of-space": { date: "2024-04-15", series: "alphabet-soup" },
  "memcached-can-not-be-restarted": { date: "2024-04-01", series: "twitter-tales" },
  "brownie-manifestation": { date: "2024-03", series: "twitter-tales" },
  "single-page-apps": { date: "2024-03-15" },
  "ill-fated-data-center": { date: "2024-03-14", series: "twitter-tales" },
  "world-cup-2010": { date: "2024-03-13", series: "twitter-tales" },
  "sorry-flash": { date: "2024-03", series: "twitter-tales" },
  "load-bearing-mac-mini": { date: "2024-03-11", series: "twitter-tales" },
  "hiring-your-first-sre": { date: "2016-10-14" },
  "unexpected-elb-behavior": { date: "2016-06-10" },
  "api-design-mistakes": { date: "2016" },
  "out-of-band-identity": { date: "2016" },
  "status-page-conundrum": { date: "2016-05-30" },
  "tower-of-hanoi-timeouts": { date: "2015-10-09" },
};

const { content, diagnostics } = await loadFolder(join(projectFolder, "content"), {
  now: new Date("2026-11-23"),
  renderFigure,
});
const articles = content?.articles ?? [];

test("the fifteen articles are there, and nothing is wrong with any of them", () => {
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(articles.map(({ slug }): string => slug).sort(), Object.keys(listed).sort());
});

for (const { slug, date, series } of articles) {
  test(`${slug} has the date and the series that it was first told with`, () => {
    const rule = listed[slug];
    assert.ok(rule);
    assert.equal(isoDate(date), rule.date);
    assert.equal(series, rule.series);
    assert.match(
      content?.bodyOf(slug).html.template ?? "",
      /<svg[^>]*role="img"[^>]*><title>[^<]{5,}<\/title><desc>[^<]{30,}<\/desc>/,
    );
  });
}

for (const { slug } of articles) {
  test(`${slug} shows no drawing twice with nothing changed`, () => {
    const drawings =
      (content?.bodyOf(slug).html.template ?? "").match(/<desc>[^<]+<\/desc>/g) ?? [];
    assert.ok(drawings.length > 1);
    assert.equal(new Set(drawings).size, drawings.length);
  });
}

test("every file of running code is shown in an article or used by one that is", () => {
  for (const slug of readdirSync(import.meta.dirname, { withFileTypes: true })) {
    if (!slug.isDirectory()) continue;
    const folder = join(import.meta.dirname, slug.name);
    const files = readdirSync(folder);
    assert.ok(
      files.some((file) => file.endsWith(".test.ts")),
      `${slug.name} has a test`,
    );
    const article = readFileSync(join(projectFolder, `content/articles/${slug.name}.md`), "utf8");
    for (const file of files.filter((name) => !name.endsWith(".test.ts"))) {
      const used = files.some(
        (other) =>
          other !== file && readFileSync(join(folder, other), "utf8").includes(`./${file}`),
      );
      assert.ok(used || article.includes(`file=${file}`), `${slug.name}/${file}`);
    }
  }
});
