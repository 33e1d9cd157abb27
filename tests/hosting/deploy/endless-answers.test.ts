import assert from "node:assert/strict";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { limitBodies } from "../../../src/hosting/deploy/limited-bodies.ts";
import { openRemoteShell } from "../../../src/hosting/deploy/remote-shell.ts";
import { sshTarget } from "../../../src/hosting/deploy/ssh.ts";
import { ensureDebian } from "../../support/debian.ts";
import { folderOf } from "../../support/site-folder.ts";

// Machines that are deployed to may be anybody's by now: none can make a deploy read or wait without end.

/** Stands in for ssh: a server whose shell does something else than it is asked. */
function server(t: TestContext, does: string): string {
  const folder = folderOf(t, { ssh: `#!/bin/sh\n${does}\n`, rsync: "#!/bin/sh\nexit 1\n" });
  for (const name of ["ssh", "rsync"]) chmodSync(join(folder, name), 0o755);
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
