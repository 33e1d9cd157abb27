import type { SitePath } from "./schemas/values.ts";

/** More than any browser's address line shows, and less than nginx takes in one word of its settings. */
const limit = 2_000;

/**
 * A file's path on this site. All but the letters that RFC 3986 (2.3) reserves for nothing are
 * percent-encoded, so that no host's settings, no markup and no shell take one for their own.
 * @param file its path below the output folder
 */
export function pathOfFile(file: string): SitePath {
  return `/${file.split("/").map(encodeName).join("/")}`;
}

/** The names in a path, as a disk has them. A percent sign that encodes nothing stands for itself. */
export function fileOfPath(path: string): string {
  return (path.includes("%") ? path.split("/").map(decodeName).join("/") : path).slice(1);
}

/** A path as `pathOfFile` writes it, however its letters were encoded. */
export function canonicalPath(path: string): SitePath {
  const [, ...names] = path.split("/");
  return `/${names.map((name) => encodeName(decodeName(name))).join("/")}`;
}

/**
 * Reads a path from the root, and writes it as `pathOfFile` does. Undefined if it is none, or would
 * lead another way than it looks: with empty names, `.` and `..`, slashes that are encoded, or letters
 * that nobody sees.
 */
export function parseSitePath(text: string): SitePath | undefined {
  const [before, ...names] = text.split("/");
  const isRight = (name: string, i: number) =>
    (name !== "" || i === names.length - 1) &&
    !decodeName(name).includes("/") &&
    !climbs(decodeName(name)) &&
    unseenIn(decodeName(name)) === undefined;
  if (before !== "" || names.length === 0 || !names.every(isRight)) return undefined;
  const path = canonicalPath(text);
  return path.length > limit ? undefined : path;
}

/**
 * A path for people to read: letters of other alphabets stand as they are, all else is encoded as in the path
 * itself, which can be had back by `canonicalPath`.
 */
export function readablePath(path: string): string {
  return path.replace(/(?:%[89A-F][0-9A-F])+/g, (letters) => {
    const read = decodeName(letters);
    // A mark stands on the letter before it, so it can't come first; what nobody sees stays encoded.
    return /^\p{M}|[^\p{L}\p{N}\p{M}]/u.test(read) ? letters : read;
  });
}

/** Whether `.` or `..` stands for itself in a path, also where backslashes part names, as on some hosts. */
export function climbs(path: string): boolean {
  return path.split(/[/\\]/).some((part) => part === "." || part === "..");
}

/**
 * The first letter of a name that no address can have: one that controls something, or stands for none. Undefined
 * if all can be had.
 */
export function unseenIn(name: string): string | undefined {
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/u.exec(name)?.[0];
}

/**
 * A path as browsers send it: `pathOfFile` encodes more than they do
 * (https://url.spec.whatwg.org/#path-percent-encode-set). For hosts that compare letter by letter.
 */
export function sentPath(path: SitePath): SitePath {
  const sent = path.replace(/%(?:2[146-9A-C]|3[ABD]|40|5[BD]|7C)/g, decodeName);
  return `/${sent.slice(1)}`;
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return name;
  }
}

/** The last name in a path, as the file of it is called: the slug of a tag in the path of its page. */
export function lastName(path: string): string {
  return fileOfPath(path).replace(/\/$/, "").split("/").at(-1) ?? "";
}
