import { isRecord } from "../../i18n/record.ts";
import { type Data, recordOf, textAt } from "../front-matter-values.ts";
import type { LabelledUrl } from "../source-site.ts";

/** Where somebody's name leads on a site, by the names that settings have for it. */
const homes: Readonly<Record<string, readonly [label: string, home: string]>> = {
  github: ["GitHub", "https://github.com/"],
  gitlab: ["GitLab", "https://gitlab.com/"],
  codeberg: ["Codeberg", "https://codeberg.org/"],
  twitter: ["Twitter", "https://twitter.com/"],
  x: ["X", "https://x.com/"],
  bluesky: ["Bluesky", "https://bsky.app/profile/"],
  linkedin: ["LinkedIn", "https://www.linkedin.com/in/"],
  instagram: ["Instagram", "https://www.instagram.com/"],
  facebook: ["Facebook", "https://www.facebook.com/"],
  youtube: ["YouTube", "https://www.youtube.com/"],
  mastodon: ["Mastodon", ""],
  stackoverflow: ["Stack Overflow", "https://stackoverflow.com/users/"],
  flickr: ["Flickr", "https://www.flickr.com/"],
  dribbble: ["Dribbble", "https://dribbble.com/"],
  email: ["E-mail", "mailto:"],
};
/** Lists and tables of them, by the names that themes commonly give them. */
const tables =
  "socialIcons social socials social_links socialLinks sociallinks social.links author.links author.social footer.links".split(
    " ",
  );

/** Where else an author is, from whatever settings say of it: lists of labels and addresses, or names by site. */
export function linksIn(settings: Data): LabelledUrl[] {
  const places = [settings, recordOf(settings.params), recordOf(settings.extra)];
  const found = places.flatMap((place) => [
    ...tables.flatMap((key) => entriesOf(key.split(".").reduce(inner, place))),
    ...Object.keys(homes).flatMap((site) => {
      const own = textAt(
        place,
        `${site}_username`,
        `${site}_user`,
        `${site}.username`,
        `author.${site}`,
        ...(site === "email" || site === "x" ? [] : [site]),
      );
      return own === undefined ? [] : (linkTo(site, own) ?? []);
    }),
  ]);
  const seen = new Set<string>();
  return found.filter(({ url }) => !seen.has(url) && seen.add(url));
}

function inner(value: unknown, key: string): unknown {
  return recordOf(value)[key];
}

/** Links of a list of tables, or of a table of names by site. */
function entriesOf(value: unknown): LabelledUrl[] {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown): LabelledUrl[] => {
      if (typeof one === "string") return linkTo("", one) ?? [];
      if (Array.isArray(one)) return linkTo(String(one[0] ?? ""), String(one[1] ?? "")) ?? [];
      if (!isRecord(one)) return [];
      const url = textAt(one, "url", "link", "href");
      const label = textAt(one, "name", "title", "label", "icon", "type", "platform");
      return url === undefined ? entriesOf(one) : (linkTo(label ?? "", url) ?? []);
    });
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === "string" ? (linkTo(key, one.split("||", 1)[0]?.trim() ?? "") ?? []) : [],
  );
}

function linkTo(name: string, written: string): LabelledUrl[] | undefined {
  const key = name.toLowerCase().replace(/[^a-z]/g, "");
  const [label, home] = homes[key] ?? [];
  const said = label ?? name.trim();
  if (/^(?:rss|feed|atom|home|archives?|search)$/.test(key)) return undefined;
  if (/^(?:https?:\/\/|mailto:)\S+$/.test(written)) {
    const host = URL.canParse(written) ? new URL(written).host.replace(/^www\./, "") : "";
    return [{ label: said || host || "E-mail", url: written }];
  }
  const account = written.replace(/^@/, "");
  if (key === "email" && /^\S+@\S+$/.test(account))
    return [{ label: "E-mail", url: `mailto:${account}` }];
  if (!home || key === "email" || !/^[\w./-]+$/.test(account)) return undefined;
  return [{ label: label ?? name, url: home + account }];
}

/** The entries of a menu: a list of tables with a name and an address. */
export function menuIn(value: unknown): LabelledUrl[] {
  const list = Array.isArray(value) ? value : [];
  const weight = (one: Data) => (typeof one.weight === "number" ? one.weight : 0);
  return list
    .filter(isRecord)
    .toSorted((a, b) => weight(a) - weight(b))
    .flatMap((one) => {
      const label = textAt(one, "name", "title", "label", "text", "identifier");
      const url = textAt(one, "url", "pageRef", "href", "link", "path", "to");
      const isWhole = url !== undefined && /^(?:[a-z]+:|\/|\$)/.test(url);
      return label === undefined || url === undefined
        ? []
        : [{ label, url: isWhole ? url : `/${url}` }];
    });
}
