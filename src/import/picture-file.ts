import { dirname, join } from "node:path";
import { decodePath } from "./addresses.ts";
import { textAt } from "./front-matter-values.ts";
import type { SourceFolder } from "./source-folder.ts";
import type { SourcePost, SourceSite } from "./source-site.ts";

/** Finds the file of a picture, or of what else a link leads to: beside the post, below the folders that are the site's root, or under its old address. */
export function pictureFile(
  src: string,
  post: SourcePost,
  site: SourceSite,
  folder: SourceFolder,
  origin: string | undefined,
): string | undefined {
  const plain = decodePath(src.replace(/[?#].*$/, "")).replaceAll("\\", "/");
  const isWhole = /^(?:https?:)?\/\//i.test(plain);
  const uploads = plain.indexOf("/wp-content/uploads/");
  if (isWhole && uploads === -1) {
    const host = URL.canParse(plain, "https://old.invalid")
      ? new URL(plain, "https://old.invalid").host
      : undefined;
    if (
      origin === undefined ||
      host === undefined ||
      host.replace(/^www\./, "") !== new URL(origin).host.replace(/^www\./, "")
    )
      return undefined;
  }
  const path = isWhole ? plain.replace(/^(?:https?:)?\/\/[^/]*/i, "") : plain;
  const base = site.basePath ?? (site.address === undefined ? "" : new URL(site.address).pathname);
  const below = base.length > 1 && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  const aliased = below.replace(/^[~@]\//, "");
  const fromUrl = posixBeside(post.url, below);
  // Chirpy's posts say in which folder their pictures are.
  const own = textAt(post.data, "media_subpath", "img_path");
  const candidates = [
    ...(path.startsWith("/") ? [] : [join(dirname(post.path), path)]),
    ...(path.startsWith("/") ? [] : [join(post.path.replace(/\.\w+$/, ""), path)]),
    ...(own === undefined ? [] : site.roots.map((root) => join(root, own, path))),
    ...site.roots.flatMap((root) => [aliased, fromUrl].map((one) => join(root, one))),
    ...(path.startsWith("/") ? [join(dirname(post.path), `.${path}`)] : []),
    ...(uploads === -1
      ? []
      : site.roots.map((root) => join(root, plain.slice(uploads + "/wp-content/uploads/".length)))),
    ...(uploads === -1
      ? []
      : site.roots.map((root) => join(root, plain.slice(uploads + "/wp-content/".length)))),
  ];
  for (const one of candidates) {
    // WordPress writes sizes into names: the whole picture is better.
    const whole = one.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, "");
    const found = (whole === one ? undefined : folder.find(whole)) ?? folder.find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function posixBeside(url: string | undefined, path: string): string {
  if (path.startsWith("/") || url === undefined || !URL.canParse(path, `https://old.invalid${url}`))
    return path;
  return decodePath(new URL(path, `https://old.invalid${url}`).pathname);
}
