/** Fills in a pattern like `/:year/:month/:title/`; undefined if it asks for something that is not known. */
export function fillPermalink(
  pattern: string,
  values: Readonly<Record<string, string | undefined>>,
): string | undefined {
  let known = true;
  const path = pattern.replace(/:([a-z_]+)(\[[^\]]*\])?/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) known = false;
    return value ?? "";
  });
  return known ? rooted(path) : undefined;
}

/** A path from the root, without doubled slashes. */
export function rooted(path: string): string {
  return `/${path}`.replace(/\/{2,}/g, "/");
}

/** The parts of a day (`YYYY-MM-DD`), as patterns name them; all undefined without a day. */
export function dayParts(day: string | undefined): Record<string, string | undefined> {
  const [year, month, date] = day?.split("-") ?? [];
  const bare = (part: string | undefined) =>
    part === undefined ? undefined : String(Number(part));
  const name = (style: "long" | "short") =>
    day === undefined || date === undefined
      ? undefined
      : new Intl.DateTimeFormat("en", { month: style, timeZone: "UTC" }).format(new Date(day));
  return {
    year,
    month,
    day: date,
    monthname: name("long"),
    long_month: name("long"),
    short_month: name("short"),
    i_month: bare(month),
    i_day: bare(date),
    short_year: year?.slice(2),
    y_day: day === undefined || date === undefined ? undefined : dayOfYear(day),
  };
}

function dayOfYear(day: string): string {
  const [year = 0] = day.split("-").map(Number);
  return String(Math.round((Date.parse(day) - Date.UTC(year, 0, 0)) / 86_400_000)).padStart(3, "0");
}

/** A title as most programs make a slug of it: letters and digits of ASCII, joined by hyphens. */
export function slugOfTitle(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
