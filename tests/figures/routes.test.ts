import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/routes/figure.ts";
import { type RoutesParams, routeAll } from "../../figures/routes/model.ts";

const layouts = ["static-first", "user-first", "product-prefix", "user-prefix"] as const;
const word = fc.oneof(
  fc.constantFrom("home", "Home", "settings", "ana", "ANA", "u", "weather", "Weather", ""),
  fc.string({ maxLength: 10 }),
);
const anyParams = fc.record<RoutesParams>({
  route: word,
  user: word,
  layout: fc.constantFrom(...layouts),
  fold: fc.boolean(),
});

const launch: RoutesParams = {
  route: "weather",
  user: "weather",
  layout: "static-first",
  fold: true,
};

test("with pages first, a page that takes a user's name hides that user's profile", () => {
  const result = routeAll(launch);
  assert.deepEqual(result.hiddenUsers, ["weather"]);
  assert.deepEqual(result.hiddenPages, []);
  assert.equal(result.claims.length, 5);
});

test("with names first, the same clash hides the page instead", () => {
  const result = routeAll({ ...launch, layout: "user-first" });
  assert.deepEqual(result.hiddenUsers, []);
  assert.deepEqual(result.hiddenPages, ["weather"]);
});

test("with names first, a user called settings takes the settings page from everyone", () => {
  const result = routeAll({ ...launch, user: "settings", layout: "user-first" });
  assert.deepEqual(result.hiddenPages, ["settings"]);
});

test("when the router ignores case, an exact comparison misses a clash", () => {
  const result = routeAll({ ...launch, user: "WeaTher" });
  assert.deepEqual(result.hiddenUsers, ["WeaTher"]);
  assert.equal(result.exactCheckFindsAll, false);
  assert.deepEqual(routeAll({ ...launch, user: "WeaTher", fold: false }).hiddenUsers, []);
});

test("a prefix on either side hides nobody, whatever the words are", () => {
  fc.assert(
    fc.property(anyParams, fc.constantFrom("product-prefix", "user-prefix"), (params, layout) => {
      const { hiddenUsers, hiddenPages } = routeAll({ ...params, layout });
      assert.deepEqual([...hiddenUsers, ...hiddenPages], []);
    }),
  );
});

test("changing the order moves the loss from one side to the other and never removes it", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const pagesFirst = routeAll({ ...params, layout: "static-first" });
      const namesFirst = routeAll({ ...params, layout: "user-first" });
      assert.equal(pagesFirst.hiddenUsers.length, namesFirst.hiddenPages.length);
      assert.equal(pagesFirst.hiddenPages.length + namesFirst.hiddenUsers.length, 0);
    }),
  );
});

test("every page and every user has one path, and every path has one answer", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { claims, hiddenUsers, hiddenPages } = routeAll(params);
      const owners = claims
        .flatMap(({ page, user }) => [page, user])
        .filter((o) => o !== undefined);
      assert.equal(owners.length, claims.length + hiddenUsers.length + hiddenPages.length);
      assert.equal(new Set(claims.map((claim) => claim.path)).size, claims.length);
    }),
  );
});

test("a name that is taken, or a word that is a page already, is not added twice", () => {
  const result = routeAll({ ...launch, route: "home", user: "Ana" });
  assert.equal(result.takenRoute, "home");
  assert.equal(result.takenUser, "Ana");
  assert.equal(result.claims.length, 4);
});

test("the takeaway of every preset says what the picture shows", () => {
  const takeaways = figure.presets.map(({ name }) => figure.open(name)?.takeaway);
  assert.deepEqual(takeaways, [
    "Nobody can open @weather’s profile.",
    "Nobody can open @WeaTher’s profile; a letter-by-letter check misses it.",
    "A profile hides the page settings from everyone.",
    "No path has two owners: all 6 can be reached.",
  ]);
});

test("a takeaway is a verdict of at most twelve words, and names everyone who is hidden", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      let state = figure.open();
      for (const [key, value] of Object.entries(params)) {
        state = state?.with(key, value === true ? "on" : value === false ? "off" : value);
      }
      if (!state) return; // a word longer than its field
      assert.ok(state.takeaway.split(" ").length <= 12, state.takeaway);
      const { hiddenUsers, hiddenPages } = routeAll(params);
      for (const name of [...hiddenUsers, ...hiddenPages]) assert.ok(state.takeaway.includes(name));
    }),
  );
});
