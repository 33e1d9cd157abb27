/**
 * The path of a file in `public/` that was written with the folder's name, which is no part of it; undefined for any
 * other.
 */
export function withoutPublic(written: string): string | undefined {
  const [, path] = /^(?:\.\/|\/)?public(\/.+)$/.exec(written) ?? [];
  return path;
}
