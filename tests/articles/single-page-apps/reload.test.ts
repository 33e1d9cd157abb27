import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Page, safeReloader } from "./reload.ts";

/** A tab whose reloads bring whatever build the server gives; `store` outlives them. */
function openTab(served: () => number) {
  const stored = new Map<string, string>();
  const tab = { safe: true, reloads: 0, reloader: safeReloader(load()) };
  function load(): Page {
    return {
      build: served(),
      isSafe: () => tab.safe,
      reload() {
        tab.reloads++;
        tab.reloader = safeReloader(load());
      },
      store: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
      },
    };
  }
  return tab;
}

test("a newer build waits until the form is saved", () => {
  let build = 7;
  const tab = openTab(() => build);
  build = 8;
  tab.safe = false;
  tab.reloader.heard(8);
  tab.reloader.atSafeMoment();
  assert.equal(tab.reloads, 0);
  tab.safe = true;
  tab.reloader.atSafeMoment();
  assert.equal(tab.reloads, 1);
  tab.reloader.heard(8);
  tab.reloader.atSafeMoment();
  assert.equal(tab.reloads, 1);
});

test("a stale entry page is reloaded once for each new build, not in a loop", () => {
  const tab = openTab(() => 7);
  for (const announced of [8, 8, 8, 9, 9]) {
    tab.reloader.heard(announced);
    tab.reloader.atSafeMoment();
  }
  assert.equal(tab.reloads, 2);
});

test("servers that disagree during a rollout never move a tab back, and cost one reload at most", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ announced: build(), loaded: build() })), (replies) => {
      let loaded = 7;
      const tab = openTab(() => loaded);
      for (const reply of replies) {
        loaded = reply.loaded;
        tab.reloader.heard(reply.announced);
        tab.reloader.atSafeMoment();
      }
      assert.ok(tab.reloads <= 1);
    }),
  );
});

/** The two builds that a rolling deploy has in service. */
function build() {
  return fc.constantFrom(7, 8);
}

test("nothing reloads by itself where storage is blocked", () => {
  let reloads = 0;
  const blocked = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const reloader = safeReloader({
    build: 7,
    isSafe: () => true,
    reload: () => reloads++,
    store: { getItem: blocked, setItem: blocked },
  });
  reloader.heard(8);
  reloader.atSafeMoment();
  assert.equal(reloads, 0);
});
