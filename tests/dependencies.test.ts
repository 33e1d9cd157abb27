import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { projectFolder } from "./support/build.ts";

/** How many packages this project may stand on. Raising one of these is a decision, made in a review. */
// Of those running, two dozen are the AWS SDK's; of all, a third is what Lighthouse and the S3 server stand on.
// Seven of the direct ones are typefaces, so that fixtures in other scripts have their social images drawn.
// Seven came with what cuts a typeface down to a site's letters.
// Five are clients that take pages elsewhere. Two are what is used of cspell, in place of the nine that were all of it.
// Four tell the language of a site that moves in.
const ceilings = { direct: 96, running: 210, all: 844 };

const read = (file: string) => readFileSync(join(projectFolder, file), "utf8");
const versions = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(read("package.json")));
const direct = Object.entries({ ...dependencies, ...devDependencies });
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read("package-lock.json")));
const { "": _, ...locked } = packages;

/** The names and purposes in README's tables. A name may end in `*`. */
const purposes = Array.from(read("README.md").matchAll(/^\| (`[^|]+`) \| ([^|]+) \|$/gm)).flatMap(
  ([, names = "", purpose = ""]) =>
    Array.from(names.matchAll(/`([^`]+)`/g), ([, name = ""]) => ({ name, purpose })),
);

function purposeOf(dependency: string): string | undefined {
  return purposes.find(({ name }) =>
    name.endsWith("*") ? dependency.startsWith(name.slice(0, -1)) : name === dependency,
  )?.purpose;
}

test("every dependency has a purpose in README, and an exact version", (t) => {
  for (const [name, version] of direct) {
    const purpose = purposeOf(name);
    t.diagnostic(`${name} ${version}: ${purpose}`);
    assert.ok(purpose, `${name} has no line in README`);
    assert.match(version, /^(?:npm:\S+@)?\d+\.\d+\.\d+$/, name);
  }
});

test("there are no more packages than agreed", (t) => {
  const counts = {
    direct: direct.length,
    running: Object.values(locked).filter(({ dev }) => !dev).length,
    all: Object.keys(locked).length,
  };
  for (const [kind, ceiling] of Object.entries(ceilings)) {
    const count = Object.entries(counts).find(([name]) => name === kind)?.[1] ?? Infinity;
    t.diagnostic(`${kind}: ${count} of at most ${ceiling}`);
    assert.ok(count <= ceiling, `${count} packages (${kind}), at most ${ceiling} are agreed`);
  }
});

test("the lock file holds every package to its bytes in the public registry", () => {
  assert.ok(Object.keys(locked).length > direct.length);
  for (const [name, { resolved, integrity }] of Object.entries(locked)) {
    // npm leaves out what is the registry that it is set to.
    assert.match(
      resolved ?? "https://registry.npmjs.org/",
      /^https:\/\/registry\.npmjs\.org\//,
      name,
    );
    assert.match(integrity ?? "", /^sha512-/, name);
  }
});

test("no package runs a script when it is installed", () => {
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.boolean()) })
    .parse(JSON.parse(read("package.json")));
  const withScripts = Object.entries(locked).flatMap(([path, { hasInstallScript, optional }]) =>
    hasInstallScript && !optional ? path.slice(path.lastIndexOf("node_modules/") + 13) : [],
  );
  assert.deepEqual(Object.keys(allowScripts), withScripts.sort());
  assert.ok(Object.values(allowScripts).every((allowed) => !allowed));
  assert.match(read(".npmrc"), /^strict-allow-scripts=true$/m);
  assert.match(read(".ci/run"), /npm ci --ignore-scripts/);
});

test("workflows run no actions but GitHub's own, whose machines they run on", () => {
  for (const workflow of [".github/workflows/ci.yml", "hosting/publish.yml"]) {
    const used = Array.from(read(workflow).matchAll(/\buses: *(.+)/g), ([, action]) => action);
    assert.ok(used.length > 0, workflow);
    for (const action of used) assert.match(action ?? "", /^actions\/[\w-]+@v\d+$/, workflow);
  }
});
