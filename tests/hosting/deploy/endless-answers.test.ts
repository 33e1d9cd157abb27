import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { inClone } from "../../../src/hosting/deploy/git-clone.ts";
import { limitBodies } from "../../../src/hosting/deploy/limited-bodies.ts";
import { openRemoteShell } from "../../../src/hosting/deploy/remote-shell.ts";
import { sshTarget } from "../../../src/hosting/deploy/ssh.ts";
import { rsync } from "../../../src/hosting/deploy/ssh-connection.ts";
import { ensureDebian } from "../../support/debian.ts";
import { folderOf } from "../../support/site-folder.ts";

// Machines that are deployed to may be anybody's by now: none can make a deploy read or wait without end.

/** Stands in for ssh: a server whose shell does something else than it is asked. */
function server(t: TestContext, does: string): string {
  return standIns(t, { ssh: does, rsync: "exit 1" });
}

/** Programs that are found before those of the machine, by what they do. */
function standIns(t: TestContext, programs: Readonly<Record<string, string>>): string {
  const folder = folderOf(t, {});
  for (const [name, does] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  }
  const { PATH } = process.env;
  process.env.PATH = `${folder}:${PATH}`;
  t.after(() => {
    process.env.PATH = PATH;
  });
  return folder;
}

for (const [name, does, problem] of [
  ["a line without end", "exec tr '\\0' x </dev/zero", /said more than any answer has/],
  ["lines without end", "exec yes $(printf '%01000d' 0)", /said more than any answer has/],
  ["nothing at all", "exec sleep 60", /took longer than anything takes/],
] as const) {
  test(`a server that answers with ${name} is left`, async (t) => {
    server(t, does);
    const shell = openRemoteShell([], { bytes: 5_000_000, ms: 3000 });
    await assert.rejects(shell.run("echo"), problem);
    await shell.close();
  });
}

test("complaints without end are not held, and the last of them are said", async (t) => {
  server(t, "yes complaint | head -c 5000000 >&2; echo at last >&2; exit 1");
  const shell = openRemoteShell([]);
  await assert.rejects(shell.run("echo"), ({ message }: Error) => {
    assert.match(message, /at last$/);
    return message.length < 50_000;
  });
  await shell.close();
});

test("a release on a server that is called like a command runs nothing", async (t) => {
  ensureDebian("flock", ["util-linux"]);
  const folder = server(t, "exec sh");
  const path = join(folder, "www");
  mkdirSync(join(path, "releases"), { recursive: true });
  symlinkSync("releases/$(touch pwned)", join(path, "current"));
  const back = sshTarget({ to: "ssh", host: "a", path }).rollback((_, work) => work());
  await assert.rejects(back, /nothing is live there/);
  assert.ok(!existsSync(join(path, "pwned")));
});

async function store(t: TestContext, answer: RequestListener): Promise<S3Client> {
  const host = createServer(answer).listen(0, "127.0.0.1");
  await once(host, "listening");
  const address = host.address();
  assert.ok(address !== null && typeof address === "object");
  const client = new S3Client({
    region: "eu-central-1",
    endpoint: `http://127.0.0.1:${address.port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    maxAttempts: 1,
  });
  t.after(() => {
    client.destroy();
    host.closeAllConnections();
    host.close();
  });
  return client;
}

const object = { Bucket: "sites", Key: "a" };

test("rsync is left when it takes longer than anything takes, however busy it looks", async (t) => {
  standIns(t, { rsync: "exec tr '\\0' x </dev/zero" });
  await assert.rejects(
    rsync({ host: "a", options: [] }, [], 500),
    /took longer than anything takes/,
  );
});

/** A bare repository, and git in it. */
function remoteOf(t: TestContext) {
  const remote = join(folderOf(t, {}), "remote.git");
  execFileSync("git", ["init", "--quiet", "--bare", remote]);
  const git = (args: readonly string[], input: string | Buffer = "") =>
    execFileSync(
      "git",
      ["-C", remote, "-c", "user.name=A", "-c", "user.email=a@b.example", ...args],
      {
        encoding: "utf8",
        input,
      },
    ).trim();
  /** Makes a tree the branch's only commit. */
  const commit = (tree: string) =>
    git(["update-ref", "refs/heads/site", git(["commit-tree", tree, "-m", "All"])]);
  return { target: { to: "pages", remote, branch: "site" } as const, git, commit };
}

test("a branch whose few bytes become a site of any size is not unpacked", async (t) => {
  const { target, git, commit } = remoteOf(t);
  const zeros = git(["hash-object", "-w", "--stdin"], Buffer.alloc(2_000_000));
  commit(git(["mktree"], `100644 blob ${zeros}\tbuild.json\n`));
  const looked = inClone(target, async () => assert.fail("it was unpacked"), 1_000_000);
  await assert.rejects(looked, /the branch site has more in it than any site/);
  const unpacked = inClone(target, async () => {}, 3_000_000);
  await assert.rejects(unpacked, /`build.json` in it was not made by a build/);
});

for (const [name, wanted, does] of [
  [
    "that sends a pack without end",
    "clone*",
    'for folder; do :; done; mkdir -p "$folder/.git/objects/pack"; exec cat /dev/zero > "$folder/.git/objects/pack/tmp_pack_1"',
  ],
  // A tree of trees that are the same one takes no room, and names any number of files.
  ["whose branch has files without end", "*ls-tree*", "exec yes '100644 blob 0 1 a'"],
] as const) {
  test(`a remote ${name} is left`, async (t) => {
    const { target, git, commit } = remoteOf(t);
    commit(git(["mktree"]));
    const { PATH } = process.env;
    const others = `*) PATH='${PATH}' exec git "$@"`;
    standIns(t, { git: `case "$*" in\n${wanted}) ${does};;\n${others};;\nesac` });
    const looked = inClone(target, async () => assert.fail("it was taken"), 1_000_000);
    await assert.rejects(looked, /the remote has more than any site/);
  });
}

test("a store whose objects, lists or errors have no end is left", async (t) => {
  const client = await store(t, ({ url }, response) => {
    response.on("error", () => undefined);
    if (url?.includes("error")) response.statusCode = 500;
    const more = setInterval(() => response.write("<a>".repeat(100_000)), 1);
    response.on("close", () => clearInterval(more));
  });
  limitBodies(client, { bytes: 5_000_000, ms: 10_000 });
  const read = async (Key: string) => {
    const { Body } = await client.send(new GetObjectCommand({ ...object, Key }));
    return Body?.transformToString();
  };
  await assert.rejects(read("a"), /exceeds the 5 MB limit/);
  await assert.rejects(read("error"));
  await assert.rejects(client.send(new ListObjectsV2Command({ Bucket: "sites" })), /exceeds the 5/);
});

test("a store that sends a little at a time is left after a while, one that is done is read", async (t) => {
  const client = await store(t, ({ url }, response) => {
    if (url?.includes("whole")) {
      response.end("whole");
      return;
    }
    const more = setInterval(() => response.write("x"), 10);
    response.on("close", () => clearInterval(more));
  });
  limitBodies(client, { bytes: 5_000_000, ms: 500 });
  const read = async (Key: string) => {
    const { Body } = await client.send(new GetObjectCommand({ ...object, Key }));
    return Body?.transformToString();
  };
  assert.equal(await read("whole"), "whole");
  await assert.rejects(read("drip"), /took longer than 0.5 s/);
});
