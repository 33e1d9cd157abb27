import { hostname, userInfo } from "node:os";
import type { SshTarget } from "../../content/schemas/deploy.ts";
import type { Manifest } from "../../output/manifest.ts";
import type { RemoteShell } from "./remote-shell.ts";
import { type Connection, rsync, withShell } from "./ssh-connection.ts";
import {
  assetsFolder,
  DeployError,
  type DeployStep,
  keptReleases,
  LockedError,
  type Release,
  type Target,
} from "./target.ts";

/**
 * A server with OpenSSH, rsync and the tools of any Linux. `path/releases/` holds a folder for each of the last
 * releases, and `path/current`, which the web server shows, is a link to one of them. Throws a {@link DeployError}
 * for a server that lacks one of these, for a command that fails there and for a rollback without a release before;
 * a {@link LockedError} while another deploy is at work.
 */
export function sshTarget(target: SshTarget): Target {
  return {
    live: () =>
      withShell(target, (shell) =>
        shell.run(`cat ${quote(target.path)}/current/build.json 2>/dev/null || true`),
      ),
    deploy: (release, step) =>
      withShell(target, (shell, connection) => deploy(target, release, shell, connection, step)),
    rollback: (step) => withShell(target, (shell) => rollback(target, shell, step)),
  };
}

async function deploy(
  { path }: SshTarget,
  { folder, manifest }: Release,
  shell: RemoteShell,
  connection: Connection,
  step: DeployStep,
): Promise<string> {
  const found = await step("Connecting", () => lock(shell, path));
  const number = 1 + Math.max(0, ...found.releases.map(termNumber));
  const name = `${number}-${(manifest.commit ?? "uncommitted").slice(0, 12)}`;
  const incoming = `.incoming-${name}-${found.pid}`;
  // Unchanged files become links to those of the live release and of deploys that were cut off.
  const earlier = [...(found.current ? [found.current] : []), ...found.left].slice(0, 20);
  const kept = keptBeside(found);
  await step("Sending", () =>
    rsync(connection, [
      // Times are left to the server: a file that didn't change keeps its inode, its date and its ETag.
      ...["--recursive", "--checksum", "--chmod=D755,F644", "--perms", "--omit-dir-times"],
      ...earlier.map((one) => `--link-dest=../${one}/`),
      "--",
      `${folder}/`,
      `${connection.host}:${path}/releases/${incoming}/`,
    ]),
  );
  await step("Checking hashes", () => shell.run(checkHashes(`releases/${incoming}`, manifest)));
  await step("Switching", async () => {
    await shell.run(`cd releases
(cd ${incoming} && find ${assetsFolder} -type f 2>/dev/null || true) > .${name}.assets
${carryAssets(incoming, kept)}
mv ${incoming} ${name}
echo ${found.current ?? ""} > .${name}.before
cd ..
${switchTo(name)}`);
  });
  await step("Clearing", () => shell.run(clear(found.releases, kept)));
  return `release ${name} is live`;
}

async function rollback(
  { path }: SshTarget,
  shell: RemoteShell,
  step: DeployStep,
): Promise<string> {
  const { current, releases } = await step("Connecting", () => lock(shell, path));
  if (!current) throw new DeployError("nothing is live there");
  // What was live before, which another rollback may have put there; older releases only know their numbers.
  const named = await shell.run(`cat releases/.${current}.before 2>/dev/null || true`);
  const older = releases.filter((one) => termNumber(one) < termNumber(current));
  const before = releases.find((one) => one === named) ?? newest(older, 1)[0];
  if (!before) throw new DeployError(`there is no release before ${current}`);
  await step("Switching", () =>
    shell.run(`cd releases\n${carryAssets(before, releases)}\ncd ..\n${switchTo(before)}`),
  );
  return `release ${before} is live again, in the place of ${current}`;
}

/** What lies on the server. */
interface Found {
  readonly current: string | undefined;
  readonly releases: readonly string[];
  /** Folders of deploys that were cut off. */
  readonly left: readonly string[];
  /** The remote shell's process. */
  readonly pid: string;
}

/**
 * Takes the lock, which the server's kernel lets go when the remote shell and all it runs have ended: a
 * deploy that was killed leaves none behind.
 */
async function lock(shell: RemoteShell, path: string): Promise<Found> {
  const who = `${userInfo().username}@${hostname()} since ${new Date().toISOString()}`;
  const tools = ["rsync", "flock", "sha256sum"]
    .map((tool) => `command -v ${tool} >/dev/null`)
    .join(" && ");
  if ((await shell.keep(tools)) !== 0) {
    throw new DeployError("the server needs rsync, flock and sha256sum");
  }
  // What is made there is for everyone to read, also where a server's users keep what is theirs to themselves.
  await shell.keep("umask 022");
  await shell.run(`mkdir -p ${quote(path)}/releases`);
  // In the shell itself, not in a script of its own: it must keep the lock.
  const status = await shell.keep(
    `cd ${quote(path)} && exec 9>>.deploy-lock && flock --nonblock 9 && echo ${quote(who)}, process $$ on the server > .deploy-lock`,
  );
  if (status !== 0) {
    const holder = await shell.run(`cat ${quote(path)}/.deploy-lock`);
    throw new LockedError(
      `somebody else is deploying: ${holder}. If nobody is, end that process, and the lock goes with it.`,
    );
  }
  const text = await shell.run(`echo "$$"
readlink current || echo
ls -A releases`);
  const [pid = "", link = "", ...names] = text.split("\n");
  return {
    pid,
    // What is no name of ours would be a part of the scripts to come.
    current: /^releases\/(\d+-\w+)$/.exec(link)?.[1],
    releases: names.filter((name) => /^\d+-\w+$/.test(name)),
    left: names.filter((name) => /^\.incoming-[\w-]+$/.test(name)),
  };
}

function checkHashes(folder: string, { files }: Manifest): string {
  const sums = Object.entries(files).map(([path, { sha256 }]) => `${sha256}  ${path}`);
  return `cd ${folder}\nsha256sum --check --quiet --strict - <<'END'\n${sums.join("\n")}\nEND`;
}

/** Links the assets that other releases came with into a release, so that their pages still find them. */
function carryAssets(name: string, others: readonly string[]): string {
  return others
    .filter((other) => other !== name)
    .map(
      (other) => `test ! -f .${other}.assets || while read -r file; do
  test -e "${name}/$file" || { mkdir -p "${name}/\${file%/*}"; ln "${other}/$file" "${name}/$file"; }
done < .${other}.assets`,
    )
    .join("\n");
}

/** One rename: whoever looks sees the old release or the new one (https://man7.org/linux/man-pages/man2/rename.2.html). */
function switchTo(name: string): string {
  return `ln -sfn releases/${name} .current-new\nmv -T .current-new current`;
}

/** Takes away what no reader needs any more. What is half gone when this is cut off goes the next time. */
function clear(releases: readonly string[], kept: readonly string[]): string {
  const old = releases.filter((name) => !kept.includes(name));
  const away = old.map((name) => `mv ${name} .old-${name}\nrm -rf .${name}.assets .${name}.before`);
  // A deploy that was cut off may still be writing into its folder; the next one clears that.
  return `cd releases\n${away.join("\n")}\nrm -rf .old-* .incoming-* || true`;
}

/** The releases that stay beside a new one: the one that it replaces, which may not be the newest, and others. */
function keptBeside({ current, releases }: Found): string[] {
  const live = releases.filter((name) => name === current);
  const others = releases.filter((name) => name !== current);
  return [...newest(others, keptReleases - 1 - live.length), ...live];
}

function newest(releases: readonly string[], count: number): string[] {
  return releases.toSorted((a, b) => termNumber(a) - termNumber(b)).slice(-count);
}

function termNumber(name: string): number {
  return Number.parseInt(name, 10);
}

/** A word for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
