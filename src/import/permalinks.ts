/** Fills in a pattern like `/:year/:month/:title/`; undefined if it asks for something that is not known. */
export function fillPermalink(
  pattern: string,
  values: Readonly<Record<string, string | undefined>>,
): string | undefined {
  let known = true;
  const path = pattern.replace(/:([a-z_]+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) known = false;
    return value ?? "";
  });
  return known ? `/${path}`.replace(/\/{2,}/g, "/") : undefined;
}

/** The parts of a day, as patterns name them. */
export function dayParts(day: string | undefined): Record<string, string | undefined> {
  const [year, month, date] = day?.split("-") ?? [];
  const bare = (part: string | undefined) =>
    part === undefined ? undefined : String(Number(part));
  return {
    year,
    month,
    day: date,
    i_month: bare(month),
    i_day: bare(date),
    short_year: year?.slice(2),
  };
}
