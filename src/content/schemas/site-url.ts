import { parseSiteUrl } from "../site-url.ts";
import { WebUrlSchema } from "./values.ts";

/** The address of a site: scheme, host and, if it has not its host to itself, the path that it is below. */
export const SiteUrlSchema = WebUrlSchema.check(({ value, issues }) => {
  const parsed = parseSiteUrl(value);
  if (issues.length > 0 || !("problem" in parsed)) return;
  const { problem, hint } = parsed;
  issues.push({ code: "custom", input: value, message: problem, params: { hint } });
}).describe(
  "Where the site will be: scheme, host and, where it isn't alone there, the path that it is below.",
);
