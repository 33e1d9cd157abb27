import type { TextTools } from "../source-site.ts";
import { embedLink } from "../text/embeds.ts";
import { readArguments } from "./scan-tags.ts";

/** Shortcodes that WordPress and its common plugins have, which enclose something. */
const enclosing = new Set(
  "caption code sourcecode latex embed audio video playlist youtube quote".split(" "),
);
const shortcode =
  /\[(\/?)(caption|gallery|embed|youtube|vimeo|audio|video|playlist|code|sourcecode|latex|more|contact-form[\w-]*)\b([^\][]*)\]/g;

/**
 * The HTML that WordPress makes of a text as it is stored: shortcodes as elements, and paragraphs where
 * lines are empty, unless the text is made of blocks, which have theirs.
 */
export function wordpressHtml(
  body: string,
  media: ReadonlyMap<string, string>,
  tools: TextTools,
): string {
  const known = withoutShortcodes(body, media);
  const ended = new Set(Array.from(known.matchAll(/\[\/([a-z][\w-]*)\]/gi), ([, name]) => name));
  const text = outsidePre(known, (part) =>
    // WordPress.com's own mark of a formula.
    withoutPlugins(part, ended, tools).replace(
      /\$latex[ \t\n]+([^$]{1,2000})\$/g,
      (_, inner: string) => formula(inner),
    ),
  );
  return body.includes("<!-- wp:") ? text : outsidePre(text, paragraphs);
}

/** Whether a text has formulas as WordPress marks them. */
export function hasLatex(body: string): boolean {
  return /\$latex\s|\[latex\]/.test(body);
}

function formula(inner: string): string {
  return `<span class="math">${inner.trim()}</span>`;
}

const pluginCode =
  /\[\[(\/?[a-z][^\][]*)\]\]|\[(\/?)([a-z][\w-]*)((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'\]]+))*)\s*\/?\]/gi;

/** Shortcodes of plugins: what one encloses stays, and one that says something by itself stays visible. */
function withoutPlugins(
  text: string,
  ended: ReadonlySet<string | undefined>,
  tools: TextTools,
): string {
  return text.replace(
    pluginCode,
    (written: string, shown: string | undefined, slash: string, name: string, rest: string) => {
      // Doubled brackets show a shortcode as it is written.
      if (shown !== undefined) return `[${shown}]`;
      if (slash === "/") return ended.has(name) ? "" : written;
      if (ended.has(name)) {
        const hint = "What it encloses stays.";
        tools.note("template", written, `the shortcode \`${name}\` is left out`, hint);
        return "";
      }
      return rest === ""
        ? written
        : tools.keepVisible(written, `the shortcode \`${name}\` is not known here`);
    },
  );
}

function withoutShortcodes(body: string, media: ReadonlyMap<string, string>): string {
  if (!body.includes("[")) return body;
  const ended = new Set(Array.from(body.matchAll(/\[\/([\w-]+)\]/g), ([, name]) => name));
  const open: { name: string; rest: string; at: number }[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { index, 0: written, 1: slash, 2: name = "", 3: rest = "" } of body.matchAll(
    shortcode,
  )) {
    parts.push(body.slice(at, index));
    at = index + written.length;
    if (slash === "/") {
      const begun = open.findLastIndex((one) => one.name === name);
      const found = open[begun];
      if (!found) continue;
      open.length = begun;
      const inner = parts.splice(found.at).join("");
      parts.push(element(name, found.rest, inner, media));
    } else if (enclosing.has(name) && ended.has(name)) open.push({ name, rest, at: parts.length });
    else parts.push(element(name, rest, "", media));
  }
  parts.push(body.slice(at));
  return parts.join("");
}

function element(
  name: string,
  rest: string,
  inner: string,
  media: ReadonlyMap<string, string>,
): string {
  const { values, words } = readArguments(rest);
  switch (name) {
    case "caption": {
      const end = inner.lastIndexOf(">") + 1;
      const caption = values.caption ?? inner.slice(end).trim();
      return `\n\n<figure>${inner.slice(0, end)}<figcaption>${caption}</figcaption></figure>\n\n`;
    }
    case "gallery": {
      const ids = (values.ids ?? values.include ?? "").split(",").map((id) => media.get(id.trim()));
      return `\n\n${ids.flatMap((src) => (src === undefined ? [] : `<p><img src="${src}" alt=""></p>`)).join("\n")}\n\n`;
    }
    case "code":
    case "sourcecode": {
      const language = values.language ?? values.lang ?? "";
      return `<pre><code class="language-${language}">${inner.replace(/</g, "&lt;")}</code></pre>`;
    }
    case "latex":
      return formula(inner);
    case "more":
      return "";
    default: {
      const src = (values.src ?? values.mp4 ?? values.mp3 ?? words[0] ?? inner.trim()).replace(
        /^=/,
        "",
      );
      if (!/^https?:/.test(src)) return inner;
      const [, words_ = src, href = src] =
        /^\[(.*)\]\((.*)\)$/.exec(embedLink(src, kinds[name])) ?? [];
      return `<p><a href="${href}">${words_}</a></p>`;
    }
  }
}

const kinds: Readonly<Record<string, string>> = { audio: "A recording", video: "A video" };

/** Changes what stands in no `<pre>`. */
function outsidePre(text: string, change: (part: string) => string): string {
  const lower = text.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  for (let open = lower.indexOf("<pre"); open !== -1; open = lower.indexOf("<pre", at)) {
    const close = lower.indexOf("</pre>", open);
    if (close === -1) break;
    parts.push(change(text.slice(at, open)), text.slice(open, close + 6));
    at = close + 6;
  }
  parts.push(change(text.slice(at)));
  return parts.join("");
}

/** Empty lines are ends of paragraphs, and other line ends are seen, where they stand between words. */
function paragraphs(part: string): string {
  return part
    .replaceAll("\r\n", "\n")
    .split(/\n(?:[ \t]*\n)+/)
    .map((one) => one.replace(/([^>\n])\n(?=[^<\s])/g, "$1<br>\n"))
    .join("\n<p>\n");
}
