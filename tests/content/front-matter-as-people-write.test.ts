import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

/** What is told of an article's front matter, as code, message and hint. */
const told = async (t: Parameters<typeof loadFiles>[0], yaml: string) =>
  (await loadFiles(t, { "articles/a.md": `---\n${yaml}\n---\n\nText.\n` })).diagnostics.map(
    ({ code, hint }) => `${code} ${hint}`,
  );
const rest = "description: D.\ndate: 2024-01-01";

for (const [yaml, hint] of [
  ["title: 1984", 'Put it between quotes: `"1984"`.'],
  ["title: 2.0", 'Put it between quotes: `"2.0"`.'],
  ["title: 0x1F", 'Put it between quotes: `"0x1F"`.'],
  ["title: true", 'Put it between quotes: `"true"`.'],
  ["title: ~", "Write something behind `title:`."],
  ["title: A\ntags:", "Take the line out, or write something behind `tags:`."],
  ["title: A\ntags: cats, dogs", "Write `tags: [cats, dogs]`."],
  ["title: A\ntags: cats", "Write `tags: [cats]`."],
  [
    "title: A\ntags: big cats",
    "Write `tags: [big, cats]`, or `tags: [big-cats]` for one of that name.",
  ],
  ["title: A\ndraft: no", "Write `draft: false`."],
  ['title: A\ndraft: "false"', "Write `draft: false`."],
  ["title: {curly}", 'Put it between quotes: `"{curly}"`.'],
  ["title: [Draft]", 'Put it between quotes: `"[Draft]"`.'],
  [
    "title: A\ncover: lake.jpg",
    "Write `cover:`, and on the next line, two spaces in, `picture: lake.jpg`.",
  ],
  ["title: A\nperiod: {from: 2010, to: 2012-06}", "Write `period: 2010/2012-06`."],
  ["title: A\nperiod: [2010, 2012]", "Write `period: 2010/2012`."],
  ["title: A\nperiod: {a: 1, b: 2, c: 3}", "Write `period: 2010-06/2010-07`."],
  ["title: A\nupdated: {day: 2024-02-01}", "Write `2024-02-01`, without brackets."],
  ["title: A\ntags: [[cats, dogs]]", "Write each as an entry of its own: `cats`, `dogs`."],
  [
    "title: A\nauthor: {name: Ann Author}",
    "Write `author: ann-author`, and in `site.yaml`, below `authors:`, `ann-author: {name: Ann Author}`.",
  ],
  ["title: A\nstrict: maybe", "Write `true` or `false`."],
  ["title: A\nseries: [pumps]", "Write `series: pumps`."],
  [
    "title: |\n  One\n  two.",
    "Write `>-` behind the key in place of `|`: the lines below it are then one.",
  ],
] as const) {
  test(`\`${yaml.replace("\n", "; ")}\` gets the right remedy`, async (t) => {
    assert.deepEqual(await told(t, `${yaml}\n${rest}`), [`E204 ${hint}`]);
  });
}

for (const [date, hint] of [
  ["2024-1-5", "2024-01-05"],
  ["2024/01/05", "2024-01-05"],
  ["2024.1.5", "2024-01-05"],
  ['"January 5, 2024"', "2024-01-05"],
  ["5 Jan 2024", "2024-01-05"],
  ["Jan 5th, 2024", "2024-01-05"],
  ["1704412800", "2024-01-05"],
  ["20240105", "2024-01-05"],
  ["January 2024", "2024-01"],
  ["13/01/2024", "2024-01-13"],
  ["13-01-2024", "2024-01-13"],
  ["13-01-2024 10:00 +0200", "2024-01-13"],
  ["<2024-01-05 Fri>", "2024-01-05"],
  ['"[[2024-01-05]]"', "2024-01-05"],
  ["2024–01–05", "2024-01-05"],
] as const) {
  test(`the date ${date} gets the right one for its hint`, async (t) => {
    assert.deepEqual(await told(t, `title: A\ndescription: D.\ndate: ${date}`), [
      `E205 Write \`${hint}\`.`,
    ]);
  });
}

for (const [date, hint] of [
  ["05-01-2024", "Write `2024-01-05` or `2024-05-01`."],
  ["24-01-05", "Write `2005-01-24` or `2024-01-05`."],
  ["01-02-03", "Write `2003-02-01` or `2003-01-02` or `2001-02-03`."],
] as const) {
  test(`of ${date}, which can be several dates, each is named`, async (t) => {
    assert.deepEqual(await told(t, `title: A\ndescription: D.\ndate: ${date}`), [`E205 ${hint}`]);
  });
}

for (const [time, hour] of [
  ["3:30 PM", "15:30"],
  ["12:10 am", "00:10"],
  ["12:10 p.m.", "12:10"],
  ["9:05:33 AM", "09:05"],
] as const) {
  test(`the time ${time} is ${hour}`, async (t) => {
    const [hint = ""] = await told(t, `title: A\ndescription: D.\ndate: 2024-01-05 ${time}`);
    assert.ok(hint.endsWith(`\`2024-01-05T${hour}\`.`), hint);
  });
}

test("an hour that no clock has is told as that", async (t) => {
  const [hint = ""] = await told(t, "title: A\ndescription: D.\ndate: 2024-01-05T25:00");
  assert.equal(hint, "E205 Write `2024-01-05`, or an hour from `T00:00` to `T23:59` behind it.");
});

for (const value of ["{{title}}", "<% tp.file.title %>", "Untitled 2"]) {
  test(`the title \`${value}\`, which a template left, is unfinished`, async (t) => {
    const [hint = ""] = await told(t, `title: ${JSON.stringify(value)}\n${rest}`);
    assert.match(hint, /^E384 /);
  });
}

for (const date of ["12024-01-01", "soon", "2024-00-12"]) {
  test(`${date} is no date, and none is suggested`, async (t) => {
    assert.match(
      (await told(t, `title: A\ndescription: D.\ndate: ${date}`))[0] ?? "",
      /^E205 Write YYYY/,
    );
  });
}

test("what stands before the hyphens, and TOML, are told as what they are", async (t) => {
  const hintOf = async (text: string) =>
    (await loadFiles(t, { "articles/a.md": text })).diagnostics[0]?.hint ?? "";
  assert.match(await hintOf("\n---\ntitle: A\n---\n"), /first line/);
  assert.match(await hintOf('+++\ntitle = "A"\n+++\n'), /TOML/);
});

const untidy = "#### Too deep\n\n![](a.png)\n";
const withPicture = (frontMatter: string, body = untidy) =>
  ({ "articles/a/index.md": articleText("A", frontMatter, body) }) as const;

test("a draft's errors are warnings and hold nothing up", async (t) => {
  const { site, diagnostics } = await loadFiles(t, {
    ...withPicture(
      "date: 2024-01-01\ndraft: true\ntags: [nowhere]",
      "<div>\n\n[x](javascript:x) ![a](b.png)\n",
    ),
    "articles/b.md": "---\ntitle: B\ndraft: true\nnonsense: 1\n---\n\n## A\n",
    "articles/good.md": articleText("Good"),
  });
  assert.ok(site);
  assert.ok(diagnostics.length >= 6);
  assert.ok(
    diagnostics.every(({ severity, code }) => severity === "warning" && code.startsWith("W")),
  );
});

test("`strict: false` makes warnings of what is untidy and of nothing else", async (t) => {
  const severities = async (frontMatter: string, body: string) =>
    (await loadFiles(t, withPicture(`date: 2024-01-01\n${frontMatter}`, body))).diagnostics.map(
      ({ code }) => code,
    );
  const body = "# Again\n\n#### Too deep\n\nA note[^x].\n";
  assert.deepEqual(await severities("", body), ["E330", "E331", "E352"]);
  assert.deepEqual(await severities("strict: false", body), ["W330", "W331", "W352"]);
  for (const broken of [
    "<script>",
    "[x](javascript:x)",
    "[x](/nowhere/)",
    "![a](b.png)",
    "[@who]",
  ]) {
    const codes = await severities("strict: false", `${broken}\n`);
    assert.ok(codes.length > 0 && codes.every((code) => code.startsWith("E")), broken);
  }
});

for (const [date, hint] of [
  ["2024-13-05", "There are twelve months: write `2024-05-13` if day and month are swapped."],
  ["2023-02-29", "The last day of that month is `2023-02-28`."],
  ["2024-06-31", "The last day of that month is `2024-06-30`."],
] as const) {
  test(`of ${date}, which is on no calendar, it is said what may be meant`, async (t) => {
    assert.deepEqual(await told(t, `title: A\ndescription: D.\ndate: ${date}`), [`E205 ${hint}`]);
  });
}

for (const [line, hint] of [
  ["summary: S", "Write `description:`."],
  ["categories: [a]", "Write `tags:`."],
  ["heroImage: a.jpg", "Write `cover:`."],
  ["last_modified_at: 2024-02-01", "Write `updated:`."],
  ["redirect_from: /old/", "Write `aliases:`."],
  ["slug: other", "Take it out: the file's name is the slug."],
  ["showToc: true", /table of contents by itself/],
  ["published: false", "Write `draft: true`."],
  ["published: true", "Take it out."],
  ["expiryDate: 2025-01-01", /`gone:` of `site.yaml`/],
  ["layout: post", /`layouts\/`/],
  ["mermaid: true", /wherever they stand/],
  ["pinned: true", /`featured:` of `site.yaml`/],
  ["comments: true", /`embeds:` in `site.yaml`/],
  ["reading_time: 3", /counted/],
  ["TocOpen: true", /Take it out/],
  ["hideMeta: true", /Take it out/],
  ["cover:\n  image: a.jpg\n  alt: A", "Write `picture:`."],
  ["cover:\n  path: a.jpg\n  alt: A", "Write `picture:`."],
] as const) {
  test(`\`${line}\`, as another generator has it, gets what to write here`, async (t) => {
    const [first, ...others] = await told(t, `title: A\n${rest}\n${line}`);
    assert.deepEqual(others, []);
    const [, code, said = ""] = /^(E203) (.*)/.exec(first ?? "") ?? [];
    assert.equal(code, "E203");
    if (typeof hint === "string") assert.equal(said, hint);
    else assert.match(said, hint);
  });
}

test("another generator's name for what is missing is one diagnostic, not two", async (t) => {
  assert.deepEqual(await told(t, "title: A\nsummary: S.\npublished: 2024-01-01"), [
    "E203 Write `description:`.",
    "E203 Write `date:`.",
  ]);
});

test("an author who isn't a word of `authors:` is told how they are named", async (t) => {
  assert.match((await told(t, `title: A\n${rest}\nauthor: Ann Other`)).join(), /^E204 /);
});

test("words that YAML would cut off as a comment are told, and real comments are not", async (t) => {
  const load = async (yaml: string) =>
    (await loadFiles(t, { "articles/a.md": `---\n${yaml}\ndate: 2024-01-01\n---\n\nText.\n` }))
      .diagnostics;
  const [found, ...others] = await load("title: Update #2 (28 new)\ndescription: D.");
  assert.deepEqual(others, []);
  assert.deepEqual([found?.code, found?.line, found?.column], ["W385", 2, 15]);
  assert.match(found?.hint ?? "", /`title: "Update #2 \(28 new\)"`/);
  const [spaced] = await load("title: Hash # in it\ndescription: D.");
  assert.deepEqual([spaced?.code, spaced?.line, spaced?.column], ["W385", 2, 13]);
  assert.match(spaced?.hint ?? "", /`title: "Hash # in it"`.*a line of its own/);
  const sources = "sources:\n  - id: x\n    publisher: Ann # 1 press\n    url: https://a.example/";
  const credited = await load(`title: A\ndescription: D.\n${sources}`);
  assert.ok(credited.some(({ code, line }) => code === "W385" && line === 6));
  for (const meant of ['"A #2" # why', "D. # TODO later", "D. # guessed: the old site doesn't say"])
    assert.deepEqual(await load(`title: A\ndescription: ${meant}`), [], meant);
});

for (const title of ["[Draft] a thing", "*starred*", "!important", "> quoted", "& and"]) {
  test(`\`title: ${title}\` is told to stand between quotes`, async (t) => {
    assert.deepEqual(await told(t, `title: ${title}\n${rest}`), [
      `E201 Put it between quotes: \`title: "${title}"\`.`,
    ]);
  });
}

test("Markdown in a title or a description is told with the words alone", async (t) => {
  assert.deepEqual(
    await told(
      t,
      'title: Using `git rebase` **well**\ndescription: "On [x](/y/)"\ndate: 2024-01-01',
    ),
    ["W381 Write `Using git rebase well`.", "W381 Write `On x`."],
  );
  assert.deepEqual(
    await told(t, "title: 2 * 3 * 4 and snake_case\ndescription: A [b] (c)\ndate: 2024-01-01"),
    [],
  );
});

for (const [text, hint] of [
  [
    "---\ntitle: A\n----\n\nText.\n",
    "Line 3 is `----`: write three hyphens there, and nothing else.",
  ],
  ["---\ntitle: A\n...\n", "Line 3 is `...`: write three hyphens there, and nothing else."],
  [
    "---\ntitle: A\n ---\n\nText.\n",
    "Line 3 is `---`: write three hyphens there, and nothing else.",
  ],
  [
    "---\ntitle: A\n---Text.\n",
    "Line 3 is `---Text.`: write three hyphens there, and nothing else.",
  ],
  ["---\ntitle: A\n\nText.\n", "End it with a line of three hyphens."],
  ["---yaml\ntitle: A\n---\n", /^Write three hyphens, and nothing else in that line/],
  ["—\ntitle: A\n—\n", /^Write three hyphens, and nothing else in that line/],
  ["<!-- x -->\n---\ntitle: A\n---\n", /^Take out what stands before/],
  ['{\n  "title": "A"\n}\n', /^That is JSON/],
] as const) {
  test(`of ${JSON.stringify(text)} it is told what to write between which hyphens`, async (t) => {
    const [found] = (await loadFiles(t, { "articles/a.md": text })).diagnostics;
    assert.equal(found?.code, "E200");
    if (typeof hint === "string") assert.equal(found.hint, hint);
    else assert.match(found.hint, hint);
  });
}

for (const [yaml, hint] of [
  ["title: A\ntags:\n- a\n-b", "E201 An entry of a list begins with a hyphen and a space: `- b`."],
  ["title: A\ntags:\n-a\n-b", "E201 An entry of a list begins with a hyphen and a space: `- a`."],
  ["title: A\ntags:\n * a", "E201 An entry of a list begins with a hyphen and a space: `- a`."],
  [
    "title: A\ntags: a\n- b",
    "E201 The entries of a list begin on the line below its key: put the first one there too, as `- …`.",
  ],
  [
    'title: "A \\d B"',
    "E201 Between double quotes a backslash is the beginning of something: write `title: 'A \\d B'`.",
  ],
  ['title: "C:\\new"', "E204 Between double quotes `\\n` breaks the line: write `'C:\\new'`."],
  ["title: # 1 of us", 'E204 Put it between quotes: `title: "# 1 of us"`.'],
  ['title: ""', "E204 Write something behind `title:`, or take the line out."],
  ["title: A\ntags: [[a]]", "E204 Write `a` alone."],
  ["title: A\ntags:\n- name: a", "E204 Write `a` alone."],
  ["title: A\ntags: [İstanbul]", "E204 Write `istanbul`."],
  ["title: A\ntags: [猫，犬]", "E204 Write a plain comma between two: `猫, 犬`."],
  ["title: A\ntags: 猫、犬", "E204 Write `tags: [猫, 犬]`."],
  ["title: A\nseries: [one, two]", "E204 Write `series: one`."],
  ["title: A\ntranslations: {de: zwei}", "E204 Write the words alone: `[zwei]`."],
  [
    "title: A\nchanges:\n- 2024-02-01: Mended",
    "E204 Write `- date: 2024-02-01`, and below it, two spaces in, `text: Mended`.",
  ],
  [
    "title: A\nsources: https://x.example",
    "E204 Write each entry on lines of its own, `- id: …`, its other keys two spaces in: title, publisher, date, url, archive, kind.",
  ],
  ["title: A\nstatus: draft", "E203 Write `draft: true`."],
  ["title: A\nrobots: noindex", "E203 Write `unlisted: true`."],
  ["title: A\nDRAFT: true", "W203 Did you mean `draft`?"],
] as const) {
  test(`\`${yaml.replaceAll("\n", "; ")}\` is told with what is meant`, async (t) => {
    assert.deepEqual(await told(t, `${yaml}\n${rest}`), [hint]);
  });
}

for (const [date, hint] of [
  ["[[2024-01-05]]", "E204 Write `2024-01-05`, without brackets."],
  ["2024-Jan-05", "E205 Write `2024-01-05`."],
  ["5-Jan-2024", "E205 Write `2024-01-05`."],
  ["20240105T100000Z", "E205 Write `2024-01-05`."],
  ["2024.01.05.", "E205 Write `2024-01-05`."],
  ["2567-01-05", "E205 Years are those of the common era: write `2024-01-05`, if that is the day."],
] as const) {
  test(`the date ${date} is told with the day that is meant`, async (t) => {
    assert.deepEqual(await told(t, `title: A\ndescription: D.\ndate: ${date}`), [hint]);
  });
}

test("entities in a title or a description are told with the words alone", async (t) => {
  assert.deepEqual(
    await told(t, "title: R&D &#8211; a move\ndescription: Now&nbsp;or never\ndate: 2024-01-01"),
    ["W381 Write `R&D – a move`.", "W381 Write `Now or never`."],
  );
  assert.deepEqual(
    await told(
      t,
      "title: What &amp; and <b>bold</b> are\ndescription: AT&T; x &lang; y\ndate: 2024-01-01",
    ),
    [],
  );
});

test("front matter of JSON in one line is told as such", async (t) => {
  const { diagnostics } = await loadFiles(t, { "articles/a.md": '{ "title": "A" }\n\nText.\n' });
  assert.match(diagnostics[0]?.hint ?? "", /^That is JSON/);
});

test("keys of other generators that do nothing here are told to be taken out", async (t) => {
  const hints = await told(t, `title: A\nsidebar_position: 2\ncssclass: wide\n${rest}`);
  assert.ok(hints.length === 2 && hints.every((hint) => /Take it out/.test(hint)), hints.join());
});
