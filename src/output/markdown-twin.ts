import { isoDate } from "../content/calendar-date.ts";
import { parseAttributes } from "../content/markdown/attributes.ts";
import { regionOf } from "../content/markdown/code-example.ts";
import type { ArticlePage } from "../site/pages/article.ts";
import { articlePath } from "../site/urls.ts";
import { markdownText } from "./markdown-text.ts";

/**
 * An article as Markdown that stands on its own: whole addresses, sources and figures in words, code where it is shown from
 * a file, and none of this program's own signs (https://llmstxt.org).
 * @param source its file, front matter and all
 * @param example the text of a code file that it may show
 */
export function markdownTwin(
  { article, linked, path, authors }: ArticlePage,
  source: string,
  baseUrl: string,
  example: (name: string) => string | undefined,
): string {
  const { title, description, date, updated, sources, cover, document } = article;
  const body = source.replace(/^\uFEFF/, "").replace(/^---\r?\n[\s\S]*?\n---[ \t]*\r?\n?/, "");
  const numbers = new Map<string, { number: number; url: string }>(
    sources.map(({ id, number, url }) => [id, { number, url }]),
  );
  const inText = (line: string) =>
    wholeAddresses(
      outsideCode(line, (text) =>
        text
          .replace(
            /(?<!\[)\[\[([^[\]|#]+)(#[^[\]|]*)?(?:\|([^[\]]*))?\]\]/g,
            (_, slug: string, id = "", words?: string) => {
              const { title = slug, path = articlePath(slug.trim()) } = linked[slug.trim()] ?? {};
              return `[${words?.trim() || title}](${baseUrl}${path}${id})`;
            },
          )
          .replace(/\[@([\w-]+)\](?![([])/g, (whole, id: string) => {
            const found = numbers.get(id);
            return found ? `[[${found.number}]](${found.url})` : whole;
          })
          .replace(
            /(!\[[^\]]*\]\([^)]*\))\{([^}]*)\}/g,
            (_, picture: string, settings: string) =>
              picture + creditOf(parseAttributes(settings).values.credit),
          )
          .replace(/^(#{2,6} .*?)[ \t]*\{(?:#|formerly=)[^}]*\}[ \t]*$/, "$1"),
      ),
      baseUrl,
      path,
    );
  const figures = new Map(document.figures.map((figure) => [figure.name, figure]));
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of body.split(/\r?\n/)) {
    const [, mark = "", info = ""] = /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark.startsWith(fence) && info.trim() === "") fence = undefined;
      lines.push(line);
    } else if (mark !== "") {
      fence = mark;
      lines.push(line);
      const { file, region } = parseAttributes(info).values;
      const text = file === undefined ? undefined : example(file);
      if (text !== undefined)
        lines.push(((region === undefined ? text : regionOf(text, region)) ?? "").trimEnd());
    } else if (/^::(?:timeline|gallery)?[ \t]*$/.test(line)) {
      // What they hold reads well as it stands.
    } else if (/^::figure\b/.test(line)) {
      const figure = figures.get(/\bname=["']?([\w-]+)/.exec(line)?.[1] ?? "");
      if (figure)
        lines.push(
          `**${figure.title}.** ${figure.takeaway} (${baseUrl}${path}#figure-${figure.name})`,
        );
    } else lines.push(inText(line));
  }
  const names = authors.map(({ name }) => markdownText(name)).join(", ");
  const by = article.byline === "after" ? `After ${names}` : names;
  const told = `${article.dateInferred ? "about " : ""}${isoDate(date)}`;
  const changed = updated ? `, changed ${isoDate(updated)}` : "";
  const head = `# ${markdownText(title)}\n\n> ${markdownText(description)}\n\n${by}, ${told}${changed}. ${baseUrl}${path}\n`;
  const picture = cover
    ? `\n![${markdownText(cover.alt)}](${baseUrl}${cover.path})${creditOf(cover.credit)}\n`
    : "";
  const list = sources.map(
    (one) =>
      `${one.number}. [${markdownText(one.title)}](${one.url}), ${markdownText(one.publisher)}`,
  );
  const end = list.length === 0 ? "" : `\n## Sources\n\n${list.join("\n")}\n`;
  return `${head}${picture}\n${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n${end}`;
}

/** Whose a picture is, behind it; nothing where nobody says. */
function creditOf(credit: string | undefined): string {
  return credit === undefined ? "" : ` (${markdownText(credit)})`;
}

/** A line's text without what stands between backticks in it, which is left as it is. */
function outsideCode(line: string, change: (text: string) => string): string {
  const codes: string[] = [];
  const without = line.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, (code) => {
    codes.push(code);
    return `\uE000${codes.length - 1}\uE000`;
  });
  return change(without).replace(
    /\uE000(\d+)\uE000/g,
    (_, index: string) => codes[Number(index)] ?? "",
  );
}

/** Links and pictures with whole addresses, as the text is read anywhere. */
function wholeAddresses(line: string, baseUrl: string, path: string): string {
  const whole = (address: string) => {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return address;
    if (address.startsWith("/")) return baseUrl + address;
    return new URL(address, baseUrl + path).href;
  };
  return outsideCode(line, (text) =>
    text
      .replace(/\]\((<[^>]*>|[^()\s]+)/g, (_, address: string) =>
        address.startsWith("<") ? `](<${whole(address.slice(1, -1))}>` : `](${whole(address)}`,
      )
      .replace(
        /^(\[[^\]^][^\]]*\]:[ \t]+)(\S+)/,
        (_, name: string, address: string) => name + whole(address),
      ),
  );
}
