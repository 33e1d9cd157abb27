import { relative, resolve } from "node:path";

/**
 * Makes a folder the working directory; paths go on being read and shown from where the program was started.
 * That is kept in the environment, which worker threads share.
 */
export function enterFolder(folder: string): void {
  process.env.STARTED_IN = process.cwd();
  process.chdir(folder);
}

/** The absolute path of what a person typed. */
export function typedPath(path: string): string {
  return resolve(process.env.STARTED_IN ?? "", path);
}

/** The path as a person would type it from where they are. */
export function shown(path: string): string {
  return relative(typedPath(""), resolve(path));
}
