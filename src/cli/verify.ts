import { resolve } from "node:path";
import { typedPath } from "../content/path.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { printable } from "../diagnostics/printable.ts";
import { expectations } from "../hosting/verify.ts";
import { verifyFolder } from "../hosting/verify-folder.ts";
import { type Ask, asker, verifyLive } from "../hosting/verify-live.ts";
import { belowBase } from "../output/base-path.ts";
import type { Manifest } from "../output/manifest.ts";
import { parseManifest, readManifest } from "../output/read-manifest.ts";
import { paths } from "../site/urls.ts";

/** `npm run verify`: whether a folder or a live site is, byte for byte, what was built. */
export async function verify(
  [target = ""]: readonly string[],
  { against }: { readonly against?: string },
): Promise<number> {
  if (/^https?:\/\//.test(target) && URL.canParse(target)) return live(new URL(target), against);
  const manifest = readManifest(typedPath(target));
  if (!manifest) return fail(`There is no build.json in ${target} that can be read.\n`);
  const steps = counter("files");
  const wrong = await verifyFolder(typedPath(target), manifest, steps.step);
  steps.done();
  return report(wrong, `${target} is as it was built: ${Object.keys(manifest.files).length} files`);
}

async function live(url: URL, against: string | undefined): Promise<number> {
  const local =
    against === ""
      ? undefined
      : readManifest(against === undefined ? resolve("_site") : typedPath(against));
  if (!local && against) return fail(`There is no build.json in ${against} that can be read.\n`);
  const wrong: string[] = [];
  const asked: SitePath = `/${url.pathname.slice(1).replace(/(?<=[^/])$/, "/")}`;
  const basePath = local?.hosting.basePath ?? asked;
  if (asked !== "/" && asked !== basePath) {
    return fail(`The build in ${against ?? "_site"} is for ${basePath}, not for ${asked}\n`);
  }
  let ask = asker(url, false);
  const problem = await problemWith(ask, basePath);
  if (problem) {
    wrong.push(`${url.origin} ${problem.words}`);
    // Without a certificate only the hashes of a build here say whose content it is.
    if (!problem.isCertificate || !local) return report(wrong, "");
    ask = asker(url, true);
  }
  const manifest = local ?? (await manifestOf(ask, basePath));
  if (!manifest) return fail(`${url.origin} has no build.json that can be read.\n`);
  const steps = counter(`of ${expectations(manifest).length} addresses`);
  for (const [what, paths] of await verifyLive(ask, manifest, steps.step)) {
    const more = paths.length > 3 ? ` and ${paths.length - 3} more` : "";
    wrong.push(`${what}: ${paths.slice(0, 3).join(", ")}${more}`);
  }
  steps.done();
  const what = local
    ? `the build in ${against ?? "_site"}`
    : "its own build.json, which shows that it is whole, not whose it is";
  return report(wrong, `${url.origin} is ${what}: ${expectations(manifest).length} addresses`);
}

async function problemWith(
  ask: Ask,
  path: SitePath,
): Promise<{ readonly words: string; readonly isCertificate: boolean } | undefined> {
  try {
    await ask(path);
    return undefined;
  } catch (error) {
    const { code = "", message } = error instanceof Error ? withCode(error) : { message: "" };
    // https://nodejs.org/api/tls.html#x509-certificate-error-codes
    const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_|CRL|HOSTNAME/.test(code);
    const words = isCertificate ? `has a certificate that can't be trusted: ${message}` : message;
    return { words, isCertificate };
  }
}

function withCode(error: Error): { code?: string; message: string } {
  const code = "code" in error ? String(error.code) : "";
  return { code, message: error.message || code };
}

async function manifestOf(ask: Ask, basePath: SitePath): Promise<Manifest | undefined> {
  const answer = await ask(belowBase(paths.manifest, basePath)).catch(() => undefined);
  return answer && parseManifest(new TextDecoder().decode(answer.body));
}

/** Counts on a terminal, in place; silent in a pipe. */
function counter(what: string) {
  let count = 0;
  const { stderr } = process;
  return {
    step() {
      count++;
      if (stderr.isTTY) stderr.write(`\r\u001b[KVerifying: ${count} ${what}`);
    },
    done: () => stderr.isTTY && stderr.write("\r\u001b[K"),
  };
}

function report(wrong: readonly string[], right: string): number {
  if (wrong.length === 0) {
    process.stdout.write(`${right}\n`);
    return 0;
  }
  for (const line of wrong) process.stdout.write(`${printable(line)}\n`);
  return fail(`\n${wrong.length} ${wrong.length === 1 ? "difference" : "differences"}\n`);
}

function fail(message: string): number {
  process.stderr.write(message);
  return 1;
}
