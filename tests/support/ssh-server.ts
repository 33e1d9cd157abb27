import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { ensureDebian } from "./debian.ts";
import { freePort, startServer } from "./processes.ts";
import { giveToServer, serverUser } from "./server-user.ts";
import { folderOf } from "./site-folder.ts";

/** A server to deploy to, with sshd and nginx of its own, for one test. nginx runs as an ordinary user. */
export interface SshServer {
  /** The environment in which `ssh` reaches it as the host `server`. */
  readonly env: NodeJS.ProcessEnv;
  /** The folder that is deployed to. */
  readonly path: string;
  /** Where nginx shows `current`. */
  readonly origin: string;
}

/**
 * Starts both on this machine, with keys, settings and ports of their own.
 * @param umask what users of the server have; as on this machine, if not given
 */
export async function startSshServer(t: TestContext, umask?: string): Promise<SshServer> {
  ensureDebian("sshd", ["openssh-server", "openssh-client"]);
  ensureDebian("rsync", ["rsync"]);
  ensureDebian("nginx", ["nginx-light"]);
  const folder = folderOf(t, {});
  const path = join(folder, "www");
  mkdirSync(path);
  const port = await freePort();
  for (const name of ["host", "user"]) {
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(folder, name)]);
  }
  // sshd wants this folder, even for an instance that is no system service.
  if (process.getuid?.() === 0) mkdirSync("/run/sshd", { recursive: true });
  writeFileSync(
    join(folder, "sshd_config"),
    `Port ${port}
ListenAddress 127.0.0.1
HostKey ${folder}/host
AuthorizedKeysFile ${folder}/user.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
MaxStartups 100:30:200
${umask === undefined ? "" : `ForceCommand umask ${umask} && exec sh -c "$SSH_ORIGINAL_COMMAND"`}
`,
  );
  await startServer(t, "/usr/sbin/sshd", ["-D", "-e", "-f", join(folder, "sshd_config")], port);

  writeFileSync(
    join(folder, "ssh_config"),
    `Host server
  HostName 127.0.0.1
  Port ${port}
  User ${userInfo().username}
  IdentityFile ${folder}/user
  IdentitiesOnly yes
  StrictHostKeyChecking no
  UserKnownHostsFile ${folder}/known_hosts
  LogLevel ERROR
`,
  );
  mkdirSync(join(folder, "bin"));
  writeFileSync(
    join(folder, "bin/ssh"),
    `#!/bin/sh\nexec /usr/bin/ssh -F ${folder}/ssh_config "$@"\n`,
  );
  chmodSync(join(folder, "bin/ssh"), 0o755);
  const env = { ...process.env, PATH: `${join(folder, "bin")}:${process.env.PATH}` };
  return { env, path, origin: await startNginx(t, folder, join(path, "current")) };
}

async function startNginx(t: TestContext, parent: string, root: string): Promise<string> {
  const folder = join(parent, "nginx");
  mkdirSync(folder);
  giveToServer(folder);
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n");
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { }
http {
access_log off;
${temporary}
types { text/html html; text/javascript js; application/json json; }
server { listen 127.0.0.1:${port}; root ${root}; }
}
`,
  );
  const args = ["-c", join(folder, "nginx.conf")];
  await startServer(t, "/usr/sbin/nginx", args, port, serverUser);
  return `http://127.0.0.1:${port}`;
}
