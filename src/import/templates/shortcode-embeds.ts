import { embedLink, youtubeLink } from "../text/embeds.ts";
import { linkMarkdown } from "../text/write-markdown.ts";
import type { Shortcode } from "./shortcode.ts";

// What themes embed from elsewhere is a link here, or a video with its player: each answers with its Markdown, and with
// undefined where the shortcode doesn't say of what.

/** A video by its address or id: `{{< youtube id="…" >}}`. */
export function youtube({ values, words }: Shortcode): string | undefined {
  const written = values.id ?? values.url ?? values.video ?? values.src ?? words[0];
  const [id] = /[\w-]{6,}/.exec(written?.replace(/^.*(?:v=|youtu\.be\/|embed\/)/, "") ?? "") ?? [];
  return id === undefined ? undefined : youtubeLink(id, values.title);
}

/** A video by its address or id. */
export function vimeo({ values, words }: Shortcode): string | undefined {
  return embedLink(`https://player.vimeo.com/video/${lastPart(values.id ?? words[0] ?? "")}`);
}

/** A gist by its id, and whose it is: `{% gist user/id %}`. */
export function gist({ values, words }: Shortcode): string | undefined {
  const id = [values.user, values.id ?? words[0]]
    .filter((part) => part !== undefined && part !== "")
    .join("/");
  const second = words[1] !== undefined && /^[0-9a-f]{6,}$/.test(words[1]) ? `/${words[1]}` : "";
  return id === ""
    ? undefined
    : linkMarkdown("Code in a gist", `https://gist.github.com/${id}${second}`);
}

/** A post by its address, or its id and whose it is. */
export function tweet({ values, words }: Shortcode): string | undefined {
  const written = values.url ?? words[0];
  if (written?.startsWith("http")) return linkMarkdown("A post on X", written);
  const id = values.id ?? written;
  if (id === undefined) return undefined;
  const { user } = values;
  return linkMarkdown(
    user === undefined ? "A post on X" : `A post by ${user}`,
    `https://x.com/${user ?? "i/web"}/status/${id}`,
  );
}

/** A pen by its address, or its id and whose it is: `{% codepen "ZEPWxLL", "Title", "user" %}`. */
export function codepen({ values, words, inner }: Shortcode): string | undefined {
  const whole = [values.url, values.src, values.href, ...words].find((one) =>
    one?.startsWith("https://codepen.io/"),
  );
  const title = values.title ?? words.find((word) => /\s/.test(word)) ?? "A pen on CodePen";
  if (whole !== undefined) return embedLink(whole.replace("/embed/", "/pen/"), title);
  const id = values.id ?? values.pen ?? values.hash ?? values.slug ?? words[0];
  const user =
    values.user ?? values.username ?? values.author ?? words.findLast((one) => one !== id);
  if (id === undefined || !/^\w{4,40}$/.test(id) || user === undefined || !/^[\w-]+$/.test(user))
    return inner?.trim() || undefined;
  return linkMarkdown(title.replace(/\s+/g, " "), `https://codepen.io/${user}/pen/${id}`);
}

/** Where an id alone leads on its site. */
const homes: Readonly<Record<string, string>> = {
  instagram: "https://www.instagram.com/p/",
  asciinema: "https://asciinema.org/a/",
  jsfiddle: "https://jsfiddle.net/",
  slideshare: "https://www.slideshare.net/slideshow/embed_code/",
  speakerdeck: "https://speakerdeck.com/player/",
  scribd: "https://www.scribd.com/document/",
  loom: "https://www.loom.com/share/",
  dailymotion: "https://www.dailymotion.com/video/",
};

/** Anything that is said to be at an address, or has an id on a site whose name is the shortcode's. */
export function embedded({ name, values, words, inner }: Shortcode): string | undefined {
  const written =
    values.url ??
    values.src ??
    values.mp4 ??
    values.href ??
    values.file ??
    values.webm ??
    values.id ??
    words[0] ??
    inner?.trim();
  if (written === undefined || written === "") return undefined;
  const host = values.provider?.toLowerCase();
  if (host === "youtube") return youtube({ name, values, words });
  if (host === "vimeo") return vimeo({ name, values, words });
  const kind = /^(?:video|mp4|vid)$/.test(name)
    ? "A video"
    : name === "audio"
      ? "A recording"
      : undefined;
  if (/^https?:|^\/\//.test(written))
    return embedLink(written, values.title ?? values.caption ?? kind);
  const home = homes[name.toLowerCase()];
  if (home !== undefined)
    return linkMarkdown(values.title ?? home.replace(/^https:\/\/|\/.*$/g, ""), home + written);
  return kind === undefined
    ? undefined
    : linkMarkdown(values.title ?? values.caption ?? kind, written);
}

function lastPart(text: string): string {
  return text.split("/").pop() ?? text;
}
