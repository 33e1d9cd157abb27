import type { Edit } from "./edits.ts";
import { type HtmlTools, pictureOf } from "./html-context.ts";
import { htmlNames, readTag } from "./html-tags.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { type HtmlElement, parseHtml, textOfNodes } from "./html-tree.ts";
import { markSign } from "./kept-text.ts";
import type { InlineRun, InlineSpan } from "./parse-markdown.ts";
import { codeSpan, destination, pictureMarkdown } from "./write-markdown.ts";

const marks: Readonly<Record<string, string>> = {
  b: "**",
  strong: "**",
  i: "*",
  em: "*",
  mark: markSign,
  del: "~~",
  s: "~~",
  strike: "~~",
};
const allowed = new Set("kbd sub sup small samp var cite dfn q".split(" "));
/** Elements that are converted with all that is in them. */
const whole = new Set(
  "script style iframe video audio svg object select canvas math textarea button".split(" "),
);

/** A tag and where it stands. */
interface Tag {
  readonly written: string;
  readonly span: InlineSpan;
  readonly name: string;
  readonly closes: boolean;
  readonly isEmpty: boolean;
  partner?: Tag;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The changes that turn the tags within a run of Markdown into Markdown; the words between them are Markdown already. */
export function inlineHtmlEdits(text: string, run: InlineRun, tools: HtmlTools): Edit[] {
  const edits: Edit[] = [];
  const tags = paired(run);
  const content = withoutOuterBreaks(text, run, tags);
  let doneUpTo = 0;
  for (const tag of tags) {
    const { start, end } = tag.span;
    if (start < doneUpTo) continue;
    const { partner, closes } = tag;
    if (partner && !closes && (whole.has(tag.name) || tag.name === "code" || tag.name === "tt")) {
      doneUpTo = partner.span.end;
      const converted =
        tag.name === "code" || tag.name === "tt"
          ? codeSpan(textOfNodes(parseHtml(text.slice(end, partner.span.start)).children))
          : htmlToMarkdown(text.slice(start, doneUpTo), false, tools).replace(/\n+/g, " ");
      edits.push({ start, end: doneUpTo, text: converted });
    } else for (const edit of tagEdits(text, tag, content, tools)) edits.push(edit);
  }
  for (const { token, start, end } of run.spans) {
    // Comments, declarations and the like are no tags.
    if (token.type === "html_inline" && !readTag(token.content))
      edits.push({ start, end, text: "" });
  }
  return edits;
}

/** The tags of a run, those that belong together paired. */
function paired(run: InlineRun): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  for (const span of run.spans) {
    if (span.token.type !== "html_inline") continue;
    const written = span.token.content;
    const found = readTag(written);
    if (!found) continue;
    const isKnown = htmlNames.has(found.name.toLowerCase());
    const tag: Tag = {
      ...found,
      written,
      span,
      name: isKnown ? found.name.toLowerCase() : found.name,
    };
    tags.push(tag);
    if (tag.isEmpty) continue;
    if (!tag.closes) open.push(tag);
    else if (open.length < 200) {
      const at = open.findLastIndex(({ name }) => name === tag.name);
      const begun = open[at];
      if (!begun) continue;
      open.length = at;
      tag.partner = begun;
      begun.partner = tag;
    }
  }
  return tags;
}

function tagEdits(text: string, tag: Tag, content: Stretch, tools: HtmlTools): Edit[] {
  const { span, name, partner, closes } = tag;
  const { start, end } = span;
  const by = (replacement: string): Edit[] => [{ start, end, text: replacement }];
  const opening = closes ? partner : tag;
  switch (name) {
    case "br": {
      return by(end <= content.start || start >= content.end ? "" : "<br>");
    }
    case "wbr":
      return by("");
    case "img": {
      const image = elementOf(tag.written);
      const { src, alt } = image ? pictureOf(image) : { src: "", alt: "" };
      return by(src === "" ? "" : pictureMarkdown(src, alt, image?.attributes.title));
    }
    case "a": {
      const href = opening && elementOf(opening.written)?.attributes.href;
      if (!partner || href === undefined) return by("");
      return by(closes ? `](${destination(href)})` : "[");
    }
    default: {
      const mark = marks[name];
      if (mark !== undefined)
        return partner && opening ? markEdits(text, tag, partner, mark) : by("");
      if (allowed.has(name)) return by(partner ? `<${closes ? "/" : ""}${name}>` : "");
      if (htmlNames.has(name)) return by("");
      // `List<String>` is words, unless something ends it.
      if (!partner && /^<\/?[\w.-]+>$/.test(tag.written))
        return [{ start, end: start, text: "\\" }];
      tools.leftOut(tag.written, `\`<${name}>\``);
      return by("");
    }
  }
}

/** The part of a run that is left without the breaks at both ends: they part nothing. */
function withoutOuterBreaks(text: string, run: InlineRun, tags: readonly Tag[]): Stretch {
  let { start, end } = run;
  const breaks = tags.filter(({ name }) => name === "br");
  for (const { span } of breaks) {
    if (text.slice(start, span.start).trim() !== "") break;
    start = span.end;
  }
  for (const { span } of breaks.reverse()) {
    if (text.slice(span.end, end).trim() !== "") break;
    end = span.start;
  }
  return { start, end };
}

/** Marks stand next to words: spaces within the element come outside. Without words there are no marks. */
function markEdits(text: string, tag: Tag, partner: Tag, mark: string): Edit[] {
  const [from, to] = tag.closes
    ? [partner.span.end, tag.span.start]
    : [tag.span.end, partner.span.start];
  const inner = text.slice(from, to);
  const { start, end } = tag.span;
  if (inner.trim() === "") return [{ start, end, text: "" }];
  if (tag.closes) {
    const room = inner.length - inner.trimEnd().length;
    return [{ start: start - room, end, text: mark + text.slice(start - room, start) }];
  }
  const room = inner.length - inner.trimStart().length;
  return [{ start, end: end + room, text: text.slice(end, end + room) + mark }];
}

function elementOf(written: string): HtmlElement | undefined {
  const [node] = parseHtml(written).children;
  return typeof node === "string" ? undefined : node;
}
