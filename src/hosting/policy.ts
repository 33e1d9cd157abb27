import { createHash } from "node:crypto";

/** What stands in pages themselves: each is let through by its hash, and nothing else inline is. */
export interface InlineCode {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Whether pages have fonts of the site's own. */
  readonly hasFonts?: boolean;
}

/**
 * The content security policy (https://www.w3.org/TR/CSP3/) as every page carries it in a `meta`
 * element, for hosts that send no headers: nothing is allowed but what is named here, and no code
 * makes markup out of text (https://www.w3.org/TR/trusted-types/).
 */
export function contentSecurityPolicy({ styles, scripts, hasFonts = false }: InlineCode): string {
  return [
    "default-src 'none'",
    ["style-src 'self'", ...styles.map(hashSource)].join(" "),
    ["script-src 'self'", ...scripts.map(hashSource)].join(" "),
    "img-src 'self'",
    ...(hasFonts ? ["font-src 'self'"] : []),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** The policy as a header: what a `meta` element says, and what it can't say. */
export function policyHeader(inline: InlineCode): string {
  return `${contentSecurityPolicy(inline)}; frame-ancestors 'none'`;
}

function hashSource(code: string): string {
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}
