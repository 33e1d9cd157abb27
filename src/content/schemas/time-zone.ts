/** Whether this is the name of an IANA time zone. */
export function isTimeZone(name: string): boolean {
  // Each stands for several zones, or for one without its summer time: BST is Dhaka's, EST Panama's.
  if (/^[ECMP][SD]T$|^(?:BST|IST)$/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

/** The names of zones that end in a city or country, as people call them: `Berlin`. */
export function timeZonesCalled(written: string): string[] {
  const name = written.trim().toLowerCase().replaceAll(" ", "_");
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) =>
    `/${zone.toLowerCase()}`.endsWith(`/${name}`),
  );
  const city = /[^/]*$/.exec(name)?.[0] ?? "";
  const [near] =
    Object.entries(cities).find(([, called]) => called.split(" ").includes(city)) ?? [];
  return zones.length === 0 && near !== undefined ? [near] : zones;
}

/** Cities and letters that name no zone, by the zone that is theirs. */
const cities: Readonly<Record<string, string>> = {
  "Asia/Shanghai": "beijing peking bejing china shenzhen guangzhou",
  "Asia/Kolkata": "india delhi new_delhi mumbai bombay bangalore bengaluru chennai ist",
  "Asia/Tokyo": "osaka kyoto japan jst",
  "America/New_York": "boston washington miami philadelphia est edt eastern et",
  "America/Chicago": "dallas houston austin cst cdt central",
  "America/Denver": "mst mdt mountain",
  "America/Los_Angeles": "san_francisco seattle san_diego pst pdt pacific pt",
  "America/Toronto": "montreal ottawa",
  "America/Sao_Paulo": "rio brasilia brazil",
  "Europe/Berlin": "munich münchen hamburg frankfurt cologne köln germany",
  "Europe/Zurich": "geneva basel bern zürich switzerland",
  "Europe/London": "bst england manchester uk",
  "Europe/Paris": "lyon marseille france",
  "Europe/Madrid": "barcelona spain",
  "Europe/Rome": "milan milano roma italy",
  "Europe/Vienna": "wien austria",
  "Europe/Amsterdam": "rotterdam netherlands",
  "Australia/Sydney": "aest aedt",
};
