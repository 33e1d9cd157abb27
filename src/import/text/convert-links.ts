import type { Edit } from "./edits.ts";
import { holdsKept } from "./kept-text.ts";
import type { InlineRun, InlineSpan } from "./parse-markdown.ts";
import { destination, linkMarkdown, pictureMarkdown, unlinkedAddress } from "./write-markdown.ts";

/** What a post's links and pictures are looked up in. */
export interface References {
  /** The address that a link has here; undefined if it leads nowhere that is known. Says what there is to say of it. */
  linkTo(href: string, ids: ReadonlySet<string>): string | undefined;
  /** The Markdown of a picture: beside the article, or a link to it where it is. Says what there is to say of it. */
  picture(src: string, alt: string, caption: string): string;
  /** The name of the picture or other file that a link leads to; undefined if it leads to none. */
  linkedFile(href: string): string | undefined;
}

/** What a text's links are converted with. */
export interface LinkContext {
  readonly references: References;
  readonly ids: ReadonlySet<string>;
}

/** Leads a run's links to where they lead here, and its pictures to the files beside the article. */
export function linkEdits(text: string, run: InlineRun, context: LinkContext): Edit[] {
  let linkedTo = 0;
  return run.spans.flatMap((span) => {
    if (span.token.type === "image") {
      return pictureEdits(text, span, context, span.end <= linkedTo);
    }
    if (span.token.type !== "link_open") return [];
    if (!span.words) return autolinkEdit(text, span, context);
    const to = linkTarget(span, span.words, context);
    if (to !== undefined) linkedTo = span.words.end;
    return linkEdit(text, span, span.words, to);
  });
}

/** Where a link leads here; undefined if it can't stay one. */
function linkTarget(
  { token }: InlineSpan,
  words: { start: number; end: number },
  { references, ids }: LinkContext,
): string | undefined {
  const href = token.attrGet("href") ?? "";
  const to = references.linkedFile(href) ?? references.linkTo(href, ids);
  return words.start === words.end ? undefined : to;
}

function linkEdit(
  text: string,
  { token, start, end }: InlineSpan,
  words: { start: number; end: number },
  to: string | undefined,
): Edit[] {
  const href = token.attrGet("href") ?? "";
  const title = token.attrGet("title") ?? undefined;
  if (to === undefined) {
    const said = words.start === words.end ? href : "";
    // What stood in place of an address stays visible behind the words.
    const visible = holdsKept(href) ? ` ${href}` : said;
    return [
      { start, end: words.start, text: "" },
      ...unlinkEdits(text, words),
      { start: words.end, end, text: visible },
    ];
  }
  if (to === href) return [];
  const [, tail = ""] = linkMarkdown("\n", to, title).split("\n");
  return [{ start: words.end, end, text: tail }];
}

/** Code, tags and pictures, and the schemes of addresses among the words. */
const schemes = /`+[^`]*`+|<[^>]*>|!\[[^\]]*\]\([^)]*\)|https?(?=:\/\/)/gi;

/** Words of a link that is taken out may be its address: bare, that would be a link again. */
function unlinkEdits(text: string, { start, end }: { start: number; end: number }): Edit[] {
  return Array.from(text.slice(start, end).matchAll(schemes)).flatMap(({ 0: found, index }) => {
    const at = start + index + found.length;
    return /^http/i.test(found) ? [{ start: at, end: at, text: "\\" }] : [];
  });
}

function autolinkEdit(
  text: string,
  { token, start, end }: InlineSpan,
  { references, ids }: LinkContext,
): Edit[] {
  const href = token.attrGet("href") ?? "";
  const to = /^https?:/i.test(href) ? references.linkTo(href, ids) : href;
  const written = text.slice(start + 1, end - 1);
  if (to === undefined) return [{ start, end, text: unlinkedAddress(written) }];
  return to === href ? [] : [{ start, end, text: `[${written}](${destination(to)})` }];
}

function pictureEdits(
  text: string,
  { token, start, end }: InlineSpan,
  { references }: LinkContext,
  isLinked: boolean,
): Edit[] {
  const src = token.attrGet("src") ?? "";
  const caption = token.attrGet("title") ?? "";
  if (text.startsWith("{decorative}", end)) end += "{decorative}".length;
  if (holdsKept(src)) return [{ start, end, text: `${token.content} ${src}` }];
  const alt = token.children?.map(({ content }) => content).join("") ?? token.content;
  const shown = references.picture(src, alt, caption);
  const made = isLinked ? withoutLink(shown) : shown;
  const whole = text.slice(start, end);
  const same = made === whole || made === pictureMarkdown(src, alt, caption);
  return same && alt.trim() !== "" ? [] : [{ start, end, text: made }];
}

/** The words of a link to a picture: where they stand in a link already, a second would leave its brackets in the text. */
function withoutLink(markdown: string): string {
  return markdown.replace(/^\[([^[\]]*)\]\((?:<[^>]*>|[^)]*)\)/, "$1");
}
