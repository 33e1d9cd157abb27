import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { slugify } from "../i18n/slugify.ts";
import { assetPath } from "../site/urls.ts";
import { didYouMean } from "./did-you-mean.ts";
import { hintForContent } from "./other-content.ts";
import { withoutPublic } from "./public-path.ts";
import type { PublishedPicture } from "./published-files.ts";
import { readPicture } from "./read-picture.ts";
import type { FontSettings } from "./schemas/brand.ts";
import type { SiteFile } from "./schemas/site.ts";
import type { SitePath } from "./schemas/values.ts";

/** A file that the site's settings name, and where it is published: under a name that says its content. */
export interface OwnFile {
  readonly path: SitePath;
  /** On disk. */
  readonly file: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
  /** An SVG's, cleaned, which is published in place of the file; undefined for any other. */
  readonly markup?: string;
}

/** A picture of the site itself, with its size in pixels. */
export type OwnPicture = OwnFile & { readonly width: number; readonly height: number };
/** A font of the site itself, and what it is used for. */
export type OwnFont = OwnFile & FontSettings;

/** A picture of somebody, as it is published. */
export type Portrait = PublishedPicture & { readonly width: number; readonly height: number };

/** Two for each of CSS where it is shown largest. */
const portraitPx = 360;

/** What a site is known by. */
export interface Brand {
  /** Undefined if the settings name none that can be used. */
  readonly logo: OwnPicture | undefined;
  /** What its icons are made from. */
  readonly icon: OwnPicture | undefined;
  readonly fonts: readonly OwnFont[];
  /** Undefined if the settings name none that can be used. */
  readonly portrait: Portrait | undefined;
  /** Those that `links:` names. */
  readonly linkIcons: readonly (OwnPicture | undefined)[];
}

type Located = {
  readonly data: Pick<SiteFile, "logo" | "icon" | "fonts" | "links" | "author">;
  locationOf(...path: readonly (string | number)[]): SourceLocation;
};

const iconNames = ["favicon.svg", "favicon.png", "/favicon.svg", "/favicon.png"];

/** One that was only found there is copied as it is, whatever we can make of it. */
const ignored: Report = () => undefined;

/** Reads what `site.yaml` names: from the content folder, or from `public/`. */
export function readBrand({ data, locationOf }: Located, folder: string, report: Report): Brand {
  const { logo, fonts } = data;
  const icon = data.icon ?? iconNames.find((name) => existsSync(fileOf(name, folder)));
  return {
    logo: logo === undefined ? undefined : ownPicture(logo, folder, locationOf("logo"), report),
    icon:
      icon === undefined
        ? undefined
        : ownPicture(icon, folder, locationOf("icon"), data.icon === undefined ? ignored : report),
    fonts: fonts.flatMap((font, i) => {
      const own = ownFile(font.file, folder, locationOf("fonts", i, "file"), report);
      if (!own) return [];
      const bytes = readFileSync(own.file);
      if (isFont(bytes)) return [{ ...font, ...own }];
      const message = `\`${font.file}\` is not a font that can be read`;
      const hint = hintForContent(bytes) ?? "Save it again as WOFF2, WOFF, TTF or OTF.";
      report(diagnostic(locationOf("fonts", i, "file"), "E234", message, hint));
      return [];
    }),
    portrait: portraitOf(data.author.portrait, folder, locationOf("author", "portrait"), report),
    linkIcons: data.links.map(({ icon }, i) =>
      icon === undefined
        ? undefined
        : ownPicture(icon, folder, locationOf("links", i, "icon"), report),
    ),
  };
}

function portraitOf(
  written: string | undefined,
  folder: string,
  location: SourceLocation,
  report: Report,
): Portrait | undefined {
  const picture = written === undefined ? undefined : ownPicture(written, folder, location, report);
  if (!picture) return undefined;
  const { path, file, hash, width, height, markup } = picture;
  if (markup !== undefined)
    return { path, width, height, file, hash, encoding: { format: "svg", markup } };
  const shown = Math.min(width, portraitPx);
  return {
    path: `/${path.slice(1, path.lastIndexOf("."))}-${shown}.webp`,
    width: shown,
    height: Math.round((height * shown) / width),
    file,
    hash,
    encoding: { format: "webp", width: shown, moves: false },
  };
}

/** Every file that the settings name, sound or not. */
export function namedFiles(data: Located["data"], folder: string): string[] {
  const { logo, icon, author, fonts, links } = data;
  const named = [logo, icon, author.portrait, ...fonts.map(({ file }) => file)];
  return [...named, ...links.map((link) => link.icon), ...iconNames].flatMap((written) =>
    written === undefined ? [] : fileOf(written, folder),
  );
}

/** A picture that the settings name, measured; undefined, and reported, if it isn't there or can't be read. */
export function ownPicture(
  written: string,
  folder: string,
  location: SourceLocation,
  report: Report,
): OwnPicture | undefined {
  const own = ownFile(written, folder, location, report);
  if (!own) return undefined;
  let isSound = true;
  const { width, height, markup } = readPicture(own.file, rootOf(written, folder), (found) => {
    isSound &&= found.severity !== "error";
    report(found);
  });
  if (!isSound) return undefined;
  return { ...own, width, height, ...(markup !== undefined && { markup }) };
}

function ownFile(
  written: string,
  folder: string,
  location: SourceLocation,
  report: Report,
): OwnFile | undefined {
  const file = fileOf(written, folder);
  if (!existsSync(file) || !statSync(file).isFile()) {
    const hint = hintForMissing(written, folder);
    report(diagnostic(location, "E233", `there is no file \`${written}\``, hint));
    return undefined;
  }
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex");
  const extension = extname(file).toLowerCase();
  const name = slugify(basename(file, extname(file))) || "file";
  return { path: assetPath(`${name}-${hash.slice(0, 8)}${extension}`), file, hash };
}

/** Where a file may be that the settings name otherwise. */
function hintForMissing(written: string, folder: string): string {
  if (/^https?:/.test(written))
    return "Save it beside `site.yaml`: pages fetch nothing from elsewhere.";
  const inPublic = withoutPublic(written);
  if (inPublic !== undefined)
    return `Write \`${inPublic}\`: what begins with a slash is looked for in \`public/\`.`;
  const name = basename(written);
  if (name !== written && existsSync(join(folder, name)))
    return `Write \`${name}\`: it lies beside \`site.yaml\`.`;
  if (existsSync(join("public", name))) return `Write \`/${name}\`: it lies in \`public/\`.`;
  const near = didYouMean(name, existsSync(folder) ? readdirSync(folder) : []);
  if (near !== "" && !written.startsWith("/")) return near;
  return written.startsWith("/")
    ? "What begins with a slash is looked for in `public/`."
    : "It is looked for beside `site.yaml`; what begins with a slash, in `public/`.";
}

function fileOf(written: string, folder: string): string {
  return written.startsWith("/") ? join("public", written) : join(folder, written);
}

function rootOf(written: string, folder: string): string {
  return written.startsWith("/") ? "public" : folder;
}

/**
 * By their first four bytes: https://learn.microsoft.com/typography/opentype/spec/otff, https://www.w3.org/TR/WOFF2/
 */
function isFont(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return ["wOF2", "wOFF", "OTTO", "true", "\0\u0001\0\0"].includes(start);
}
