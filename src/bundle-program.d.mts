/** Packages that aren't bundled: those with native code or files of their own, and those that are optional. */
export const external: readonly string[];

/** Bundles the program into a folder. Answers with every file that went in, relative to the project. */
export function bundleProgram(
  project: string,
  folder: string,
  options: { readonly isPackage: boolean },
): Promise<string[]>;
