import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import fc from "fast-check";
import { parse } from "yaml";
import type { z } from "zod";
import { jsonSchema, jsonSchemas } from "../../src/cli/json-schemas.ts";
import { projectFolder } from "../support/build.ts";

const file = (path: string) => readFileSync(join(projectFolder, path), "utf8");

/** What an editor says of a value, by a schema's file, and what the build says of it. */
function judges(path: string): { editor(value: unknown): boolean; build(value: unknown): boolean } {
  const entry = jsonSchemas[path];
  assert.ok(entry);
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  formats.default(ajv);
  const editor = ajv.compile<unknown>(JSON.parse(file(path)));
  const build: z.ZodType = entry.schema;
  return {
    editor: (value) => editor(value),
    build: (value) => build.safeParse(value).success,
  };
}

for (const [path, { title, schema }] of Object.entries(jsonSchemas)) {
  test(`${path} is what \`npm run schemas\` writes`, () => {
    const written = `${JSON.stringify(jsonSchema(title, schema), undefined, 2)}\n`;
    assert.equal(file(path), written, "run `npm run schemas`");
  });

  test(`${path} describes every key`, () => {
    const bare: string[] = [];
    const walk = (node: unknown, at: string): void => {
      if (node === null || typeof node !== "object") return;
      for (const [key, value] of Object.entries(node)) {
        if (key !== "properties") walk(value, at);
        else
          for (const [name, property] of Object.entries(value as object)) {
            if (!("description" in property)) bare.push(`${at}${name}`);
            walk(property, `${at}${name}.`);
          }
      }
    };
    walk(JSON.parse(file(path)), "");
    assert.deepEqual(bare, []);
  });
}

/** Values for keys, good and bad; the first is right, and `undefined` leaves the key out. */
type Values = Readonly<Record<string, readonly unknown[]>>;
const texts = ["A title", "  spaced ", "", "   ", "two\nlines", "ends\n", 7, null, undefined];
const slugs = ["one", "one-two", "One", "one--two", "-one", "", 2, undefined];
const dates = [
  "2024",
  2024,
  "2024-03",
  "2024-03-11",
  "2024-13",
  "2024-3-1",
  "24",
  24,
  true,
  undefined,
];
const periods = [
  "2007-12",
  2007,
  "2010-06/2010-07",
  "2010/",
  "2010/x",
  "2010/2011/2012",
  undefined,
];
const urls = [
  "https://a.example/",
  "http://a.example",
  "ftp://a.example",
  "a.example",
  "",
  1,
  undefined,
];
const paths = [
  "/a/",
  "/a",
  "/",
  "/a/b.html",
  "a/",
  "/a/../b",
  "/a//b",
  "/a b/",
  "/./",
  "/..a/",
  "/a/.",
  3,
];

const hosts = ["example-org", "-oProxyCommand=x", "-", "", 1, undefined];
const remotes = [
  ...["origin", "git@github.com:ann/site.git", "https://a.example/x.git", "[::1]:x", "../x"],
  ...["--exec=x", "-x", "ext::sh -c x", "ssh://-oProxyCommand=x/x", "ann@-oProxyCommand=x:x"],
  ...["", 1, undefined],
];

/** The right object, and for each value of each key one that differs in it alone. */
function variants(values: Values): Record<string, unknown>[] {
  const right = Object.fromEntries(Object.entries(values).map(([key, [first]]) => [key, first]));
  return Object.entries(values).flatMap(([key, all]) =>
    all.map((value) => ({ ...right, [key]: value })),
  );
}
const eachAlone = (values: readonly unknown[]) => values.map((value) => [value]);

const source: Values = {
  id: slugs,
  title: texts,
  publisher: texts,
  date: dates,
  url: urls,
  archive: urls,
  kind: ["author", "public", "standard", "blog", undefined],
  ttle: [undefined, "x"],
};
const documents: Readonly<Record<string, Values>> = {
  "schemas/article.schema.json": {
    title: texts,
    description: ["One sentence.", "x".repeat(160), "x".repeat(161), "", undefined],
    date: [...dates, "2024-03-11T09:00", "2024-03-11 23:59", "2024-03-11T24:00", "2024-03T09:00"],
    updated: ["2025", undefined, "soon", "2025-03-11T09:00"],
    changes: [
      [],
      ...eachAlone(variants({ date: ["2025-01-01", "2025-13", true, undefined], text: texts })),
      {},
      undefined,
    ],
    tags: [["one"], [], ["one", "two"], ["one", "one"], ["One"], "one", undefined],
    series: slugs,
    draft: [true, false, "yes", undefined],
    aliases: [[], ...eachAlone(paths)],
    period: periods,
    original: urls,
    sources: [[], ...eachAlone(variants(source)), {}, undefined],
    ttle: [undefined, "x"],
  },
  "schemas/site.schema.json": {
    title: texts,
    tagline: texts,
    url: urls,
    language: ["en", "de-CH", "english", "EN", "", undefined],
    timeZone: ["UTC", 1, undefined],
    author: [...variants({ name: texts, url: urls, mail: [undefined, "a"] }), "A", undefined],
    footer: texts,
    examples: ["../a", 1, undefined],
    series: [
      [],
      ...eachAlone(variants({ slug: slugs, title: texts, description: texts })),
      undefined,
    ],
    search: [true, false, "no", undefined],
    socialImages: [true, false, "no", undefined],
    featured: [["a"], ["a", "a"], ["A"], undefined],
    redirects: [{}, { "/a/": "/b/" }, { "a/": "/b/" }, { "/a/": "b" }, [], undefined],
    deploy: [
      {},
      ...variants({ to: ["pages"], remote: remotes, branch: hosts, cname: hosts }),
      ...variants({ to: ["ssh"], host: hosts, path: ["/srv/site", "-x", "x"], user: hosts }),
      ...variants({ to: ["s3"], bucket: hosts, region: hosts, prefix: ["a/", "-a/", "a"] }),
      ...variants({ to: ["folder"], path: ["../out", "-out", "", undefined] }),
    ].map((target) => ({ live: target })),
    gone: [{}, { "/a/": "Why" }, { "a/": "Why" }, { "/a/": "" }, undefined],
    titel: [undefined, "x"],
  },
  "schemas/house.schema.json": {
    words: [...variants({ least: [1, -1, 1.5, "1", undefined], most: [2, undefined] }), undefined],
    wordsOf: [{}, { one: { least: 1, most: 2 } }, { One: { least: 1, most: 2 } }, undefined],
    updated: [true, 1, undefined],
    lastHeading: ["End", 1, undefined],
    repeatedWords: [8, 3, 4.5, undefined],
    phrases: [[], ...eachAlone(variants({ pattern: ["a", 1, undefined], hint: ["b", undefined] }))],
    word: [undefined, 1],
  },
};

for (const [path, values] of Object.entries(documents)) {
  test(`${path} accepts what the build accepts, and nothing else`, () => {
    const { editor, build } = judges(path);
    // As it comes out of YAML, where what is left out is not there at all.
    const parsed = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    const alone = variants(values).map(parsed);
    const verdicts = alone.map(build);
    assert.ok(verdicts.includes(true) && verdicts.includes(false));
    for (const [i, value] of alone.entries()) {
      assert.equal(editor(value), verdicts[i], JSON.stringify(value));
    }
    const together = fc.record(
      Object.fromEntries(
        Object.entries(values).map(([key, all]) => [key, fc.constantFrom(...all)]),
      ),
    );
    fc.assert(
      fc.property(together, (value) => assert.equal(editor(parsed(value)), build(parsed(value)))),
    );
  });
}

test("what stands in the content folder is right by the schemas", () => {
  for (const name of ["site", "tags", "house"]) {
    const { editor } = judges(`schemas/${name}.schema.json`);
    assert.ok(editor(parse(file(`content/${name}.yaml`))), name);
    assert.match(
      file(`content/${name}.yaml`),
      new RegExp(`^# yaml-language-server: \\$schema=../schemas/${name}\\.`),
    );
  }
  const { editor } = judges("schemas/article.schema.json");
  for (const name of readdirSync(join(projectFolder, "content/articles"))) {
    const path = join("content/articles", name.endsWith(".md") ? name : `${name}/index.md`);
    const [, yaml = ""] = /^---\n([\s\S]*?)\n---\n/.exec(file(path)) ?? [];
    assert.ok(editor(parse(yaml)), path);
  }
});

test("what JSON Schema can't say is left to the build, and this is all of it", () => {
  const article = { title: "A", description: "B", date: "2024" };
  const site = {
    title: "A",
    tagline: "B",
    url: "https://a.example/",
    language: "en",
    timeZone: "UTC",
    author: { name: "A", url: "https://a.example/" },
  };
  const cited = { id: "a", title: "A", publisher: "B", url: "https://a.example/", kind: "public" };
  const tag = { slug: "a", label: "A", description: "B" };
  const beyond: readonly (readonly [schema: string, value: unknown])[] = [
    ["article", { ...article, date: "2023-02-29" }],
    ["article", { ...article, period: "2011/2010" }],
    ["article", { ...article, updated: "2023" }],
    ["article", { ...article, sources: [cited, { ...cited, title: "C" }] }],
    ["article", { ...article, original: "https://a..example/" }],
    ["site", { ...site, timeZone: "Europe/Zurichh" }],
    ["site", { ...site, url: "https://a.example/path?query" }],
    ["tags", [tag, { ...tag, label: "B" }]],
    ["house", { words: { least: 2, most: 1 } }],
    ["house", { phrases: [{ pattern: "(", hint: "" }] }],
  ];
  for (const [name, value] of beyond) {
    const { editor, build } = judges(`schemas/${name}.schema.json`);
    assert.deepEqual([editor(value), build(value)], [true, false], JSON.stringify(value));
  }
  // Characters outside the basic plane count once for JSON Schema and twice here; space around a text counts there.
  const { editor, build } = judges("schemas/article.schema.json");
  const long = { ...article, description: `${"x".repeat(160)} ` };
  assert.deepEqual([editor(long), build(long)], [false, true]);
});
