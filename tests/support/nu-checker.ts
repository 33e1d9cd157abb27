import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { ensureDebian } from "./debian.ts";

/** What the checker does not know yet; each is an addition that others ignore. */
const newerThanTheChecker = [
  // https://html.spec.whatwg.org/multipage/links.html#link-type-expect
  "A “link” element with a “blocking” attribute must have a “rel” attribute whose value is “stylesheet”.",
  "CSS: Unrecognized at-rule “@view-transition”.*",
  "CSS: Unknown pseudo-element or pseudo-class “:target-current”.*",
  "CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist.*",
  "CSS: “paint-order”: Property “paint-order” doesn't exist.*",
].join("|");

/** What the Nu checker says of every page in some folders; nothing if all are right. */
export function nuDiagnostics(folders: readonly string[]): string {
  ensureDebian("java", ["default-jre-headless"]);
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const options = ["--errors-only", "--filterpattern", newerThanTheChecker];
  const { status, stderr } = spawnSync(
    "java",
    ["-Xmx1g", "-jar", jar, "--skip-non-html", ...options, ...folders],
    { encoding: "utf8", maxBuffer: 1e8 },
  );
  return status === 0 ? stderr : stderr || `the checker ended with ${status}`;
}
