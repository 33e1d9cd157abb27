import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { termsOf } from "../../src/content/terms.ts";
import { commonWords } from "../../src/i18n/common-words.ts";
import { findRelated } from "../../src/site/related.ts";
import { slug } from "../support/slug.ts";

const none: ReadonlySet<string> = new Set();

const article = (name: string, tags: readonly string[], text = "") => ({
  slug: slug(name),
  tags: tags.map(slug),
  terms: termsOf(text),
});

const words = fc.constantFrom("server", "memory", "network", "outage", "outage outage", "a");
const someArticles = fc
  .array(
    fc.record({
      tags: fc.uniqueArray(fc.constantFrom("dns", "cache", "timeouts", "hiring"), { maxLength: 3 }),
      text: fc.array(words, { maxLength: 12 }).map((list) => list.join(" ")),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map(({ tags, text }, i) => article(`a-${i}`, tags, text)));

test("no article is related to itself, to one twice, or to more than three", () => {
  fc.assert(
    fc.property(someArticles, (articles) => {
      for (const [own, relations] of findRelated(articles, none)) {
        const slugs = relations.map((relation) => relation.slug);
        assert.ok(!slugs.includes(own));
        assert.equal(new Set(slugs).size, slugs.length);
        assert.ok(slugs.length <= 3);
      }
    }),
  );
});

test("every article is in the answer, and every relation has a reason that holds for both", () => {
  fc.assert(
    fc.property(someArticles, (articles) => {
      const related = findRelated(articles, none);
      const bySlug = new Map(articles.map((one) => [one.slug, one]));
      assert.equal(related.size, articles.length);
      for (const [own, relations] of related) {
        for (const { slug: other, sharedTags, sharedWords } of relations) {
          assert.ok(sharedTags.length + sharedWords.length > 0);
          for (const one of [bySlug.get(own), bySlug.get(other)]) {
            assert.ok(sharedTags.every((tag) => one?.tags.includes(tag)));
            assert.ok(sharedWords.every((word) => one?.terms.split(" ").includes(word)));
          }
        }
      }
    }),
  );
});

test("relations don't depend on the order in which the articles come", () => {
  fc.assert(
    fc.property(someArticles, (articles) => {
      const answer = (related: ReturnType<typeof findRelated>) =>
        [...related].map(([own, list]) => [own, list.map((one) => one.slug)]).sort();
      assert.deepEqual(
        answer(findRelated(articles.toReversed(), none)),
        answer(findRelated(articles, none)),
      );
    }),
  );
});

test("a rare tag in common weighs more than a frequent one", () => {
  const related = findRelated(
    [
      article("own", ["rare", "often"]),
      article("z-rare", ["rare"]),
      ...["a", "b", "c", "d"].map((name) => article(name, ["often"])),
    ],
    none,
  );
  assert.equal(related.get(slug("own"))?.[0]?.slug, "z-rare");
});

test("a tag in common comes before any number of words", () => {
  const text = "memcached memcached cluster cluster restart restart";
  const related = findRelated(
    [
      article("own", ["dns"], text),
      article("by-word", [], text),
      article("by-tag", ["dns"], "nothing alike"),
    ],
    none,
  );
  assert.deepEqual(
    related.get(slug("own"))?.map((relation) => relation.slug),
    ["by-tag", "by-word"],
  );
});

test("articles that have nothing in common aren't related", () => {
  const related = findRelated(
    [article("a", ["dns"], "server"), article("b", ["cache"], "memory")],
    none,
  );
  assert.deepEqual(related.get(slug("a")), []);
});

test("a word that any English text repeats is no reason, and a telling one beside it is", () => {
  const text = "because there timer about because there timer about";
  const twins = [article("a", [], text), article("b", [], text)];
  const reasons = [...findRelated(twins, commonWords("en-US")).values()].flat();
  assert.deepEqual(
    reasons.map(({ sharedWords }) => sharedWords),
    [["timer"], ["timer"]],
  );
  const alike = twins.map((twin) => ({ ...twin, terms: termsOf(text.replaceAll("timer", "")) }));
  assert.deepEqual([...findRelated(alike, commonWords("en")).values()], [[], []]);
});

test("in a language whose common words nobody has written down, every word counts", () => {
  assert.equal(commonWords("eo").size, 0);
});
