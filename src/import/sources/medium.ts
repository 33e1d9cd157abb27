import type { SourceFile, SourceFolder } from "../source-folder.ts";
import type { SourcePost, SourceSite } from "../source-site.ts";
import { type HtmlElement, type HtmlNode, parseHtml } from "../text/html-tree.ts";
import type { SourceReader } from "./source-reader.ts";

/** An export of Medium's: a page for each post in `posts/`, those called `draft_…` not published. */
export const medium: SourceReader = {
  name: "medium",
  recognizes: (folder) => storiesIn(folder).length > 0,
  read(folder): SourceSite {
    const posts = storiesIn(folder).flatMap((file) => mediumPost(file, folder) ?? []);
    const profile = folder.find("profile/profile.html");
    const name =
      profile === undefined
        ? undefined
        : textWithClass(parseHtml(folder.read(profile)?.text ?? ""), "p-name");
    return {
      posts,
      roots: [folder.root],
      address: undefined,
      facts: { author: { name } },
    };
  },
};

function storiesIn(folder: SourceFolder): SourceFile[] {
  const files = folder.files("posts").filter(({ extension }) => extension === ".html");
  const [first] = files;
  const isMedium =
    first !== undefined &&
    /class="graf |Exported from <a href="https:\/\/medium/.test(
      folder.read(first.path)?.text ?? "",
    );
  return isMedium ? files : [];
}

function mediumPost(
  { path, stem, name }: SourceFile,
  folder: SourceFolder,
): SourcePost | undefined {
  const source = folder.read(path);
  if (!source) return undefined;
  const page = parseHtml(source.text);
  const body = find(page, ({ attributes }) => attributes["data-field"] === "body");
  if (!body) return undefined;
  const time = find(page, (one) => one.name === "time" && one.attributes.class === "dt-published");
  const canonical = find(page, ({ attributes }) =>
    (attributes.class ?? "").includes("p-canonical"),
  );
  const link = canonical?.attributes.href;
  const isDraft = stem.startsWith("draft_");
  const title = textWithClass(page, "p-name");
  // Title and subtitle stand in the text once more.
  const html = source.text
    .slice(body.start, body.end)
    .replace(/<(h[1-4])\b[^>]*graf--(?:title|subtitle)[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<div class="section-divider">\s*<hr[^>]*>\s*<\/div>/, "")
    // Each line of code is a line that ends in `<br>`.
    .replace(/<pre\b[^>]*>[\s\S]*?<\/pre>/g, (pre) => pre.replace(/<br\s*\/?>/g, "\n"));
  const slug = stem
    .replace(/^(?:draft|\d{4}-\d{2}-\d{2})_/, "")
    .replace(/-{1,2}[0-9a-f]{8,12}$/, "");
  return {
    source,
    offset: 0,
    path,
    key: `medium:posts/${name}`,
    name: slug,
    data: {
      ...(title !== undefined && { title }),
      subtitle: textWithClass(page, "p-summary") ?? "",
      date: time?.attributes.datetime,
      // Medium goes on answering there: this text stood there first.
      ...(link !== undefined && !isDraft && { canonical: link }),
    },
    body: html,
    format: "html",
    slug,
    isDraft,
    isPage: false,
    url: isDraft || link === undefined || !URL.canParse(link) ? undefined : new URL(link).pathname,
  };
}

function find(element: HtmlElement, fits: (one: HtmlElement) => boolean): HtmlElement | undefined {
  const waiting: HtmlNode[] = [element];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (typeof next === "string") continue;
    if (fits(next)) return next;
    waiting.push(...next.children);
  }
  return undefined;
}

function textWithClass(page: HtmlElement, name: string): string | undefined {
  const found = find(page, ({ attributes }) =>
    (attributes.class ?? "").split(/\s+/).includes(name),
  );
  return found && (wordsOf(found).replace(/\s+/g, " ").trim() || undefined);
}

function wordsOf(node: HtmlNode): string {
  return typeof node === "string" ? node : node.children.map(wordsOf).join("");
}
