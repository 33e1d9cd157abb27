import {
  type CalendarDate,
  compareDates,
  firstInstant,
  longDate,
} from "../content/calendar-date.ts";
import type { Content } from "../content/content.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";

/** How long before its end a contact is warned of. */
const warningDays = 30;

/**
 * Reports a security contact that has expired, for then nobody may rely on it
 * (RFC 9116, 2.5.5), and one that soon will.
 */
export function checkSecurity(
  { site, siteFileLocation }: Pick<Content, "site" | "siteFileLocation">,
  today: CalendarDate,
  report: Report,
): void {
  if (!site.security) return;
  const { expires } = site.security;
  const location = siteFileLocation("security", "expires");
  const hint = "Look at whether the contact is still right, and write a day within the next year.";
  const days = daysBetween(today, expires);
  if (compareDates(expires, today) <= 0) {
    report(
      diagnostic(
        location,
        "E215",
        `the security contact expired on ${longDate(expires, "en")}`,
        hint,
      ),
    );
  } else if (days <= warningDays) {
    const left = days === 1 ? "1 day" : `${days} days`;
    report(diagnostic(location, "W215", `the security contact expires in ${left}`, hint));
  }
}

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (firstInstant(to).getTime() - firstInstant(from).getTime()) / 86_400_000;
}
