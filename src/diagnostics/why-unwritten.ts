/** What the system says when something can't be written (https://man7.org/linux/man-pages/man3/errno.3.html). */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "it can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EFBIG: "a file would be larger than is allowed",
  ENOTDIR: "a file is where a folder should be",
  EEXIST: "a file is where a folder should be",
  EMFILE: "too many files are open in this process, see `ulimit -n`",
  ENFILE: "too many files are open on this machine",
  EBUSY: "another program uses it, or a disk is mounted there",
  EXDEV: "it is on another disk than the folder around it",
};

/** The calls by which something is written. */
const writing = new Set(
  "mkdir mkdtemp write rename unlink rmdir copyfile link symlink chmod utime".split(" "),
);

/** Why something was not written; undefined for an error that doesn't say. */
export function whyUnwritten(error: Error): string | undefined {
  return "code" in error ? reasons[String(error.code)] : undefined;
}

/** An error of the system as a sentence, where it came of writing; undefined for any other. */
export function unwrittenText(error: NodeJS.ErrnoException): string | undefined {
  const { code, path, syscall = "" } = error;
  if (path === undefined || !writing.has(syscall)) return undefined;
  // Node says so where a disk can only be read, or is full (https://github.com/nodejs/node/issues/47098).
  const isHidden = syscall === "mkdir" && code === "ENOENT";
  const reason = isHidden ? "it can only be read, or the disk is full" : whyUnwritten(error);
  return reason && `\`${path}\` can't be written: ${reason}.`;
}
