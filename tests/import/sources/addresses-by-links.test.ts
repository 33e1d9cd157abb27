import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../../support/move-in.ts";

const names = ["one", "two", "three"];
/** A post on a day of its own, which links to all by the folders that `folderOf` makes of a month and day. */
const posts = (folderOf: (month: number, day: number) => string) =>
  Object.fromEntries(
    names.map((name, i) => [
      `posts/2016/0${i + 1}-0${i + 4}-${name}.md`,
      `# ${name} title\n\n${names.map((other, j) => `[${other}](${folderOf(j + 1, j + 4)}${other}/)`).join(" ")}\n`,
    ]),
  );

test("links by the days of the posts that they lead to give each post an address with its own day", async (t) => {
  const { leadsTo } = await moveIn(
    t,
    posts((month, day) => `/2016/${month}/${day}/`),
  );
  assert.match(leadsTo("/2016/1/4/one/"), /`one`/);
  assert.match(leadsTo("/2016/3/6/three/"), /`three`/);
  const padded = await moveIn(
    t,
    posts((month, day) => `/b/2016/0${month}/0${day}/`),
  );
  assert.match(padded.leadsTo("/b/2016/02/05/two/"), /`two`/);
});

test("three links to one post alone are no way in which addresses are made", async (t) => {
  const { said, leadsTo } = await moveIn(t, {
    ...Object.fromEntries(
      names.map((name) => [`${name}.md`, `---\ndate: 2020-01-02\n---\n[x](/old/four/)\n`]),
    ),
    "four.md": "---\ndate: 2019-01-02\n---\nWords.\n",
  });
  assert.equal(leadsTo("/old/one/"), "nobody");
  assert.equal(said.filter((one) => one.startsWith("W826")).length, 4);
});

test("links with the site's own host count, those to another do not; titles make addresses as well as names", async (t) => {
  const titled = (host: string) => ({
    "eleventy.config.js": "export default (config) => {};\n",
    "_data/site.json": '{ "url": "https://a.example/" }',
    "posts/posts.11tydata.js": "export default { permalink: (data) => place(data) };\n",
    ...Object.fromEntries(
      names.map((name, i) => [
        `posts/2016-0${i + 1}-04-${name}-1.md`,
        `---\ntitle: ${name} is Part One\n---\n${names.map((other, j) => `[x](${host}/b/2016/0${j + 1}/${other}-is-part-one/)`).join(" ")}\n`,
      ]),
    ),
    "posts/2017-05-04-four-1.md": "---\ntitle: Four's Part\n---\nWords.\n",
  });
  const own = await moveIn(t, titled("https://a.example"));
  assert.match(own.leadsTo("/b/2016/02/two-is-part-one/"), /`two-1`/);
  assert.match(own.leadsTo("/b/2017/05/fours-part/"), /`four-1`/);
  const other = await moveIn(t, titled("https://b.example"));
  assert.equal(other.leadsTo("/b/2016/02/two-is-part-one/"), "nobody");
});
