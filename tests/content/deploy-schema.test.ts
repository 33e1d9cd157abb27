import assert from "node:assert/strict";
import { test } from "node:test";
import { type DeployTarget, DeployTargetSchema } from "../../src/content/schemas/deploy.ts";

/** Every kind of target, with every key that it can have. */
const targets: readonly Required<DeployTarget>[] = [
  { to: "ssh", host: "example.org", path: "/srv/site", user: "ann", port: 22 },
  {
    to: "s3",
    bucket: "sites",
    region: "eu-central-1",
    endpoint: "https://store.example",
    prefix: "site/",
  },
  { to: "pages", remote: "origin", branch: "gh-pages", cname: "example.org" },
  { to: "folder", path: "../out" },
];

const options = ["-x", "-", "--upload-pack=touch x;", "-oProxyCommand=touch x", "-a/"];

for (const target of targets) {
  const shape = DeployTargetSchema.options.find(({ shape }) => shape.to.value === target.to)?.shape;

  test(`no value of a deploy target of the kind \`${target.to}\` may be an option`, () => {
    assert.deepEqual(Object.keys(target), Object.keys(shape ?? {}), "a key that isn't tried here");
    assert.ok(DeployTargetSchema.safeParse(target).success);
    for (const key of Object.keys(target).filter((key) => key !== "to")) {
      for (const value of options) {
        const { error } = DeployTargetSchema.safeParse({ ...target, [key]: value });
        assert.ok(error, `${key}: ${value}`);
        assert.deepEqual(new Set(error.issues.map(({ path }) => path.join("."))), new Set([key]));
      }
    }
  });
}

test("a remote is neither a command nor an address whose host is an option", () => {
  const parse = (remote: string) =>
    DeployTargetSchema.safeParse({ to: "pages", remote, branch: "gh-pages" }).success;
  for (const remote of [
    ...["ext::sh -c touch% x", "fd::17", "my-helper::x"],
    ...["ssh://-oProxyCommand=x/x", "git+ssh://ann@-oProxyCommand=x/x", "ann@-oProxyCommand=x:y"],
  ]) {
    assert.equal(parse(remote), false, remote);
  }
  for (const remote of [
    ...["origin", "up-stream", "../site.git", "/srv/site.git", "file:///srv/a--b.git"],
    ...["git@github.com:ann/my-site.git", "https://github.com/ann/-.git", "ssh://ann@[::1]:22/x"],
  ]) {
    assert.equal(parse(remote), true, remote);
  }
});
