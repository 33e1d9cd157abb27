/**
 * Answers whether a path, or a folder above it, is what a pattern means: `**` stands for any folders, `*` for a part of
 * a name. Not by a regular expression, in which a few stars take longer than anybody waits.
 */
export function pathGlob(written: string): (path: string) => boolean {
  const parts = written.replace(/^\.?\/|\/+$/g, "").split("/");
  return (path) => {
    const names = path.split("/");
    /** How many names the parts so far can have taken. */
    let taken = new Set([0]);
    for (const [i, part] of parts.entries()) {
      const from = [...taken].filter((count) => count < names.length);
      const first = Math.min(...from);
      if (part !== "**") {
        taken = new Set(
          from.flatMap((count) => (nameFits(part, names[count] ?? "") ? [count + 1] : [])),
        );
      } else if (i === parts.length - 1) return from.length > 0;
      else taken = new Set(names.flatMap((_, count) => (count >= first ? [count] : [])));
    }
    return taken.size > 0;
  };
}

/** Whether a name is what stands between stars, in that order, from its beginning to its end. */
function nameFits(glob: string, name: string): boolean {
  const [first = "", ...others] = glob.split("*");
  const last = others.pop();
  if (last === undefined) return name === glob;
  if (name.length < first.length + last.length) return false;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  const between = name.slice(first.length, name.length - last.length);
  let at = 0;
  for (const part of others) {
    const found = between.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}
