import { join } from "node:path";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { fileBeside } from "./file-beside.ts";
import { isPictureFile } from "./files-beside.ts";
import { type PictureFile, readPicture } from "./read-picture.ts";
import type { SitePath } from "./schemas/values.ts";
import { fileOfPath } from "./site-path.ts";

/** The folder of files that are published as they are, and their addresses. Plain data: it is handed to threads. */
export interface PublicFolder {
  /** On disk. */
  readonly folder: string;
  readonly files: readonly SitePath[];
}

/** An address that a text asked for, and what was there then. */
export interface AskedPicture {
  readonly written: string;
  readonly state: string;
}

/** The pictures in `public/`, as one text asks for them by addresses that begin with a slash. */
export interface TextPictures {
  /** Where they are published. */
  readonly paths: readonly SitePath[];
  /** Finds and measures the one that an address means; undefined if there is none. */
  find(
    written: string,
    report: Report,
  ): { readonly path: SitePath; readonly picture: PictureFile; readonly rest: string } | undefined;
  /** Those that it has found, by where they are published. */
  readonly found: ReadonlyMap<SitePath, PictureFile>;
  /** All that it has asked for. */
  readonly asked: readonly AskedPicture[];
}

/** The pictures in `public/`. Each is read when a text first asks for it. */
export interface PublicPictures {
  ofText(): TextPictures;
  /** Whether a text that asked for these would find the same again. */
  isCurrent(asked: readonly AskedPicture[]): boolean;
}

interface PublicPicture {
  readonly path: SitePath;
  /** What its file is known by. */
  state(): string;
  read(): { readonly picture: PictureFile; readonly diagnostics: readonly Diagnostic[] };
}

/** @param stateOf differs when a file's content does */
export function openPublicPictures(
  { folder, files }: PublicFolder,
  stateOf: (file: string) => string,
): PublicPictures {
  const paths = files.filter(isPictureFile);
  const byName = new Map(
    paths.map((path) => [
      fileOfPath(path).normalize("NFC"),
      publicPicture(path, join(folder, fileOfPath(path)), folder, stateOf),
    ]),
  );
  const lookUp = (written: string) =>
    written.startsWith("/") ? fileBeside(written, byName) : undefined;
  // What is said of an address without a picture depends on which there are.
  const stateAt = (written: string) => lookUp(written)?.file.state() ?? paths.join("\n");
  return {
    ofText() {
      const found = new Map<SitePath, PictureFile>();
      const asked: AskedPicture[] = [];
      return {
        paths,
        found,
        asked,
        find(written, report) {
          // Before it is read: if it is changed meanwhile, it will be read again.
          if (written.startsWith("/")) asked.push({ written, state: stateAt(written) });
          const one = lookUp(written);
          if (!one) return undefined;
          const { picture, diagnostics } = one.file.read();
          if (!found.has(one.file.path)) diagnostics.forEach(report);
          found.set(one.file.path, picture);
          return { path: one.file.path, picture, rest: one.rest };
        },
      };
    },
    isCurrent: (asked) => asked.every(({ written, state }) => stateAt(written) === state),
  };
}

function publicPicture(
  path: SitePath,
  file: string,
  folder: string,
  stateOf: (file: string) => string,
): PublicPicture {
  let state: string | undefined;
  let read: ReturnType<PublicPicture["read"]> | undefined;
  return {
    path,
    state() {
      state ??= stateOf(file);
      return state;
    },
    read() {
      if (!read) {
        const diagnostics: Diagnostic[] = [];
        const picture = readPicture(file, folder, (one) => diagnostics.push(one));
        read = { picture: { ...picture, isPublic: true }, diagnostics };
      }
      return read;
    },
  };
}

/** For a text that is read where nothing is published. */
export const noPublicPictures: PublicPictures = openPublicPictures(
  { folder: "", files: [] },
  () => "",
);
