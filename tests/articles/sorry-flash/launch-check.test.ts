import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isQuick } from "../../support/tier.ts";
import { hiddenBy, type UserTable } from "./launch-check.ts";
import { nameKey } from "./name-key.ts";

const before = ["/home", "/settings/:tab", "/:name", "/:name/status/:id"];

function tableOf(...names: string[]): UserTable & { asked: string[] } {
  const rows = names.map((name, i) => ({ id: String(i + 1), name, key: nameKey(name) }));
  const asked: string[] = [];
  return {
    asked,
    async withKeys(keys) {
      asked.push(...keys);
      return rows.filter((row) => keys.includes(row.key)).map(({ id, name }) => ({ id, name }));
    },
  };
}

test("the holder of a new top-level word is reported before the launch", async () => {
  const users = tableOf("ana", "weather");
  const hidden = await hiddenBy(before, [...before, "/weather/:city"], users);
  assert.deepEqual(hidden, [{ id: "2", name: "weather" }]);
});

test("the holder is found whatever case and compatibility form the name is stored in", async () => {
  for (const name of ["Weather", "WEATHER", "ｗｅａｔｈｅｒ", "ᵂᵉᵃᵗʰᵉʳ", "wea\u200dther"]) {
    const hidden = await hiddenBy(before, [...before, "/weather"], tableOf("ana", name));
    assert.deepEqual(
      hidden.map((user) => user.name),
      [name],
    );
  }
});

test("only words that are new are asked about, and the profile's own routes are not words", async () => {
  const users = tableOf("home", "weather");
  await hiddenBy(before, [...before, "/weather", "/weather/:city", "/:name/likes"], users);
  assert.deepEqual(users.asked, ["WEATHER"]);
});

test("a launch without new top-level words does not ask at all", async () => {
  const users = tableOf("home");
  assert.deepEqual(await hiddenBy(before, [...before, "/", "/:name/likes"], users), []);
  assert.deepEqual(users.asked, []);
});

test("with nothing before, everyone who is hidden today is reported", async () => {
  const hidden = await hiddenBy([], before, tableOf("ana", "Home", "settings"));
  assert.deepEqual(
    hidden.map(({ name }) => name),
    ["Home", "settings"],
  );
});

test("an export that is empty, cut short or without profiles stops the launch", async () => {
  const never = { withKeys: () => assert.fail("a clean bill for nothing") };
  for (const [was, is] of [
    [[], []],
    [before, []],
    [before, ["/home", "/weather"]],
    [before, ["/:name", "/:name/likes", "/"]],
    [before, ["/:name/status/:id", "/home"]],
    [
      ["/home", "/weather"],
      [...before, "/weather"],
    ],
  ] as const) {
    await assert.rejects(hiddenBy(was, is, never), /export/, JSON.stringify([was, is]));
  }
});

test("profiles behind a prefix are not this check's business, and no user is reported as hidden", async () => {
  const never = { withKeys: () => assert.fail("nobody is hidden") };
  for (const profile of ["/@:name", "/u/:name", "/:name/about", "/", ""])
    await assert.rejects(hiddenBy([], [profile, "/weather"], never, profile), /not at the root/);
  assert.equal((await hiddenBy([], ["/:user", "/ana"], tableOf("ana"), "/:user")).length, 1);
});

test("lists cut at the profile: a page below it hides nobody, and one that moves up is reported", async () => {
  const cut = (routes: string[]) => routes.slice(0, routes.indexOf("/:name") + 1);
  const below = cut(["/home", "/:name", "/weather"]);
  const above = cut(["/home", "/weather", "/:name"]);
  assert.deepEqual(await hiddenBy(below, below, tableOf("weather")), []);
  const hidden = await hiddenBy(below, above, tableOf("weather"));
  assert.deepEqual(
    hidden.map(({ name }) => name),
    ["weather"],
  );
});

test("the profile's routes are known as Rails prints them, and a page's optional format is not", async () => {
  const routes = before.map((route) => (route.startsWith("/:") ? `${route}(.:format)` : route));
  const hidden = await hiddenBy(routes, [...routes, "/weather.json"], tableOf("ana", "weather"));
  assert.deepEqual(hidden, [{ id: "2", name: "weather" }]);
  const never = { withKeys: () => assert.fail("a format may be any word") };
  for (const odd of ["/weather(.:format)", "/:names(.:format)"])
    await assert.rejects(hiddenBy(routes, [...routes, odd], never), /word by word/, odd);
});

test("a static file is a word with and without its ending", async () => {
  for (const [path, asked] of [
    ["/robots.txt", ["ROBOTS.TXT", "ROBOTS"]],
    ["/weather.json", ["WEATHER.JSON", "WEATHER"]],
    ["/.well-known/security.txt", [".WELL-KNOWN"]],
    ["/feed.v2.json", ["FEED.V2.JSON", "FEED.V2"]],
    ["/wetter-für-morgen", ["WETTER-FÜR-MORGEN"]],
    ["/मौसम", ["मौसम"]],
    ["/weather/", ["WEATHER"]],
  ] as const) {
    const users = tableOf();
    await hiddenBy(before, [...before, path], users);
    assert.deepEqual([...new Set(users.asked)], asked, path);
  }
});

test("a pattern whose words can't be told stops the launch, wherever it stands", async () => {
  for (const odd of [
    "/weather(.:format)",
    "/weather{/:city}",
    "/(weather|forecast)",
    "^/weather$",
    "weather",
    "/weather?",
    "/weather*",
    "/*",
    "/:city",
    "/:names",
    "/:name(\\d+)",
    "/[city]",
    "/<city>/today",
    "/{city}",
    "/%77eather",
    "//weather",
    "GET /weather",
    "https://example.com/weather",
    "/weather\n/forecast",
    " /weather",
    "/wea ther",
    "",
  ]) {
    for (const [was, is] of [
      [before, [...before, odd]],
      [[...before, odd], before],
      [
        [...before, odd],
        [...before, odd],
      ],
    ] as const) {
      await assert.rejects(hiddenBy(was, is, tableOf("weather")), /word by word/, odd);
    }
  }
});

test("whatever a pattern is, it is refused, or plain, or its first word is asked about", async () => {
  const piece = fc.constantFrom(
    "/",
    ":",
    ".",
    "(",
    ")",
    "*",
    "?",
    "%",
    "weather",
    "ana",
    "name",
    "|",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const pattern = pieces.join("");
      const users = tableOf();
      try {
        await hiddenBy([], [...before, pattern], users);
      } catch (error) {
        assert.match(String(error), /word by word/);
        return;
      }
      const [, first = ""] = pattern.split("/");
      if (pattern !== "/" && first !== ":name") assert.ok(users.asked.includes(nameKey(first)));
    }),
  );
});

test("the key of every single code point is stable and does not depend on letter case", () => {
  for (let code = 0; code <= 0x10ffff; code += isQuick ? 11 : 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const key = nameKey(character);
    if (
      nameKey(key) !== key ||
      nameKey(character.toUpperCase()) !== key ||
      nameKey(character.toLowerCase()) !== key
    ) {
      assert.fail(`U+${code.toString(16)} has no stable key`);
    }
  }
});

test("taking a key twice is the same as taking it once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (word) => {
      assert.equal(nameKey(nameKey(word)), nameKey(word));
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test("with the two case mappings swapped, a capital sharp s has two keys", () => {
  const swapped = (word: string) => word.normalize("NFKC").toUpperCase().toLowerCase();
  assert.equal(swapped("ẞ"), "ß");
  assert.equal(swapped(swapped("ẞ")), "ss");
  assert.equal(nameKey("ẞ"), "SS");
  assert.equal(nameKey("ß"), "SS");
});

test("a dotless i is merged with i, which case folding would keep apart", () => {
  assert.equal(nameKey("ı"), nameKey("i"));
});

test("the Kelvin sign is a k, and a Cyrillic a stays a different letter", () => {
  assert.equal(nameKey("\u212aelvin"), nameKey("kelvin"));
  assert.notEqual(nameKey("\u0430na"), nameKey("ana"));
});

test("a day without a visit comes 45 times in a million at ten a day, and less than once at fifteen", () => {
  const inAMillion = (visitsADay: number) => 1_000_000 * Math.exp(-visitsADay);
  assert.equal(Math.round(inAMillion(10)), 45);
  assert.ok(inAMillion(15) < 1);
});

test("at fifteen visits a day chance names one of 100,000 in a deploy of thirty at most, and so it is for a hundred times as many at twenty", () => {
  assert.ok(100_000 * Math.exp(-15) <= 1 / 30);
  assert.ok(100_000 * Math.exp(-14) > 1 / 30, "and fewer visits are too few");
  assert.ok(10_000_000 * Math.exp(-20) <= 1 / 30);
  assert.ok(10_000_000 * Math.exp(-19) > 1 / 30, "and fewer visits are too few");
});
