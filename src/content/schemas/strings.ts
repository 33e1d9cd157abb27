import * as z from "zod";
import { en } from "../../i18n/en.ts";
import { placeholdersOf } from "../../i18n/placeholders.ts";
import { isRecord } from "../../i18n/record.ts";
import { didYouMean } from "../did-you-mean.ts";

let schema: ReturnType<typeof areaOf> | undefined;

/**
 * `strings.yaml`: the site's own words in the place of the interface's, by the keys of `src/i18n/en.ts`. Made when it is
 * first asked for: most sites have none, and it holds a schema for each of some hundred words.
 */
export function stringsFileSchema(): ReturnType<typeof areaOf> {
  schema ??= areaOf(en);
  return schema;
}

function areaOf(area: object) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(area).map(([key, part]) => [key, partOf(key, part).optional()]),
    ),
  );
}

function partOf(key: string, part: unknown): z.ZodType {
  if (typeof part === "string") return wordOf(part);
  if (!isRecord(part)) return z.never();
  if (typeof part.other === "string") return pluralOf(part.other);
  return areaOf(part).describe(`The words in \`${key}\`.`);
}

/** Every plural category there is: the site's language may have others than English. */
function pluralOf(other: string) {
  const form = wordOf(other).optional();
  const forms = { zero: form, one: form, two: form, few: form, many: form, other: form };
  return z.strictObject(forms).describe(`In English: ${other}`);
}

function wordOf(original: string) {
  const known = placeholdersOf(original);
  return z
    .string()
    .min(1, "must not be empty")
    .check(({ value, issues }) => {
      const wrong = placeholdersOf(value).find((name) => !known.includes(name));
      if (wrong === undefined) return;
      const braced = known.map((name) => `\`{${name}}\``).join(", ");
      const hint =
        didYouMean(wrong, known) ||
        (known.length > 0 ? `Known here: ${braced}.` : "This one has no placeholders.");
      const message = `there is no placeholder \`{${wrong}}\` here`;
      issues.push({
        code: "custom",
        input: value,
        message,
        params: { diagnostic: "E204", hint },
      });
    })
    .describe(`In English: ${original}`);
}
