import { type Data, recordOf, textAt } from "../front-matter-values.ts";

/** What the defaults say of a post: later scopes win, as Jekyll has it for paths of one depth. */
export function defaultsFor(settings: Data, name: string, kind: string): Data {
  const { defaults } = settings;
  if (!Array.isArray(defaults)) return {};
  const found = defaults.flatMap((one: unknown) => {
    const scope = recordOf(recordOf(one).scope);
    const type = textAt(scope, "type");
    const path = (textAt(scope, "path") ?? "").replace(/^\/+|\/+$/g, "");
    const fits =
      (type === undefined || type === kind) &&
      (path === "" || name.startsWith(`${path}/`) || name === path || globFits(path, name));
    return fits
      ? [
          {
            depth: path.split("/").length * (path === "" ? 0 : 1),
            values: recordOf(recordOf(one).values),
          },
        ]
      : [];
  });
  return Object.assign(
    {},
    ...found.toSorted((a, b) => a.depth - b.depth).map(({ values }) => values),
  );
}

function globFits(glob: string, name: string): boolean {
  if (!glob.includes("*")) return false;
  const parts = glob.split("*");
  let at = 0;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.startsWith(parts[0] ?? "");
}
