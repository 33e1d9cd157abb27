import { firstInstant } from "../content/calendar-date.ts";
import type { Site } from "../site/site.ts";
import { paths } from "../site/urls.ts";
import type { OutputFile } from "./output-file.ts";

/** Where to say that something is unsafe here (RFC 9116); no file when the author names no contact. */
export function securityTxt({ info, security }: Pick<Site, "info" | "security">): OutputFile[] {
  if (!security) return [];
  const { contact, expires, policy } = security;
  const path = paths.securityTxt;
  const lines = [
    ...contact.map((address) => `Contact: ${address}`),
    `Expires: ${firstInstant(expires).toISOString()}`,
    `Preferred-Languages: ${info.language}`,
    `Canonical: ${info.baseUrl}${path}`,
    ...(policy ? [`Policy: ${policy}`] : []),
  ];
  return [{ path, text: `${lines.join("\n")}\n` }];
}
