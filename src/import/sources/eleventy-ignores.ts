import type { AnyNode } from "acorn";
import type { SourceFolder } from "../source-folder.ts";
import { pathGlob } from "./path-glob.ts";
import { evaluate, nodesOf } from "./script.ts";

/** Answers whether Eleventy leaves a file out, by its path from the site's folder (https://www.11ty.dev/docs/ignores/). */
export function ignoredFiles(
  folder: SourceFolder,
  program: AnyNode | undefined,
): (path: string) => boolean {
  const listed = (folder.read(".eleventyignore")?.text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^[#!]/.test(line));
  const patterns = [...listed, ...(program ? addedIgnores(program) : [])].map(pathGlob);
  return (path) => patterns.some((fits) => fits(path));
}

/** What a configuration adds: `eleventyConfig.ignores.add("README.md")`. */
function addedIgnores(program: AnyNode): string[] {
  return Array.from(nodesOf(program)).flatMap((node) => {
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return [];
    const { object, property } = node.callee;
    const isAdd = property.type === "Identifier" && property.name === "add";
    const isIgnores =
      object.type === "MemberExpression" &&
      object.property.type === "Identifier" &&
      object.property.name === "ignores";
    const [first] = node.arguments;
    const added = isAdd && isIgnores && first ? evaluate(first, {}) : undefined;
    return typeof added === "string" ? [added] : [];
  });
}
