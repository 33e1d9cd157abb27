import type { SitePath } from "../../content/schemas/values.ts";
import { fileOfPath } from "../../content/site-path.ts";

/**
 * A regular expression that one path alone matches, decoded as hosts compare it. All that PCRE (nginx), RE2
 * (Caddy) or a host's settings could read something into is written by its number.
 */
export function exactPattern(path: SitePath): string {
  const body = `/${fileOfPath(path)}`.replace(/[^\w/-]/g, (letter) => {
    const number = letter.charCodeAt(0);
    return number > 127 ? letter : `\\x${number.toString(16).padStart(2, "0")}`;
  });
  return `^${body}$`;
}
