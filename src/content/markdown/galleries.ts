import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { captionOf, pictureAlone } from "./captions.ts";
import { readContainer } from "./containers.ts";
import { pictureOf } from "./pictures.ts";
import type { RenderEnv } from "./render-env.ts";

/** How high, in CSS pixels, a row is that isn't full: as full ones are at most, in a gallery of 52rem (src/styles/pictures.css). */
const lastRowHeight = 230;

/** How wide a gallery is beside its rows' height, on a screen with room for it (src/styles/article.css). */
const rowRatio = 3.6;

/**
 * Pictures between the lines `::gallery` and `::`, in rows: each keeps its shape, and those of a row are of one height. Which
 * stand in a row follows from their shapes alone, so no script has to measure anything.
 */
export function galleries(md: MarkdownIt): void {
  md.block.ruler.before(
    "directive",
    "gallery",
    (state, startLine, endLine, silent) =>
      readContainer(state, startLine, endLine, silent, "gallery", "its pictures"),
    { alt: ["paragraph"] },
  );
  md.core.ruler.after("captions", "galleries", (core) => {
    for (let i = 0; i < core.tokens.length; i++) {
      if (core.tokens[i]?.type === "gallery_open") arrange(core, i);
    }
  });
  const { rules } = md.renderer;
  rules.gallery_open = () => '<div class="gallery">\n';
  rules.gallery_close = () => "</div>\n";
  rules.gallery_row_open = () => '<div class="row">\n';
  rules.gallery_row_close = () => "</div>\n";
}

/** Puts the pictures of a gallery into rows. */
function arrange(core: StateCore, start: number): void {
  const state: RenderEnv = core.env;
  const end = core.tokens.findIndex(({ type }, i) => i > start && type === "gallery_close");
  const inside = core.tokens.slice(start + 1, end);
  const items: { readonly tokens: Token[]; readonly image: Token; readonly ratio: number }[] = [];
  for (const [i, inline] of inside.entries()) {
    if (inline.type !== "inline") {
      if (inline.nesting >= 0 && inline.type !== "paragraph_open")
        reportOther(state, inline, core.tokens[start]);
      continue;
    }
    const [before, after] = [inside[i - 1], inside[i + 1]];
    for (const group of picturesIn(inline)) {
      const end = group.findIndex(({ type }) => type === "figcaption_open");
      const image = pictureAlone(end === -1 ? group : group.slice(0, end));
      const picture = pictureOf(image);
      if (!image || !picture || !before || !after) {
        if (!image) reportOther(state, inline, core.tokens[start]);
        continue;
      }
      const open = Object.assign(new core.Token("paragraph_open", "figure", 1), { block: true });
      const close = Object.assign(new core.Token("paragraph_close", "figure", -1), { block: true });
      const line = Object.assign(new core.Token("inline", "", 0), {
        // By itself in its paragraph, a picture has its caption already.
        children: end === -1 ? [...group, ...captionOf(core, image)] : group,
        map: inline.map,
      });
      items.push({ tokens: [open, line, close], image, ratio: picture.width / picture.height });
    }
  }
  if (items.length === 0) {
    const location = state.find(core.tokens[start]?.map ?? null, "::gallery");
    const hint = "Put pictures between the two lines: `![What it shows](file.jpg)`.";
    state.report(diagnostic(location, "E367", "this gallery has no picture", hint));
  }
  const rows: (typeof items)[] = [[]];
  for (const item of items) {
    const row = rows.at(-1);
    row?.push(item);
    if (row && sumOf(row) >= rowRatio) rows.push([]);
  }
  const full = rows.filter((row) => row.length > 0);
  const tokens = full.flatMap((row) => {
    const sum = sumOf(row);
    for (const { image, ratio } of row) {
      // As wide as it has to be for all of the row to be as high, and the row to be too wide: flex boxes shrink evenly.
      const height = sum >= rowRatio / 2 ? 1000 : lastRowHeight;
      const share = sum >= rowRatio / 2 ? ratio / sum : ratio / rowRatio;
      image.meta = {
        ...image.meta,
        shown: { width: Math.round(ratio * height), height },
        cell: `${Math.max(1, Math.round(92 * share))}vw`,
      };
    }
    return [
      new core.Token("gallery_row_open", "", 1),
      ...row.flatMap(({ tokens }) => tokens),
      new core.Token("gallery_row_close", "", -1),
    ];
  });
  core.tokens.splice(start + 1, inside.length, ...tokens);
}

const sumOf = (row: readonly { readonly ratio: number }[]) =>
  row.reduce((sum, { ratio }) => sum + ratio, 0);

/** The pictures of a paragraph, each with its caption. */
function picturesIn({ children }: Token): Token[][] {
  const groups: Token[][] = [];
  for (const token of children ?? []) {
    const isSpace =
      token.type === "softbreak" || (token.type === "text" && token.content.trim() === "");
    if (isSpace) continue;
    const last = groups.at(-1);
    const types = last?.map(({ type }) => type) ?? [];
    const isInLink = types[0] === "link_open" && !types.includes("link_close");
    const isCaption =
      types.includes("image") && token.type !== "image" && !/^(?:link|text)/.test(token.type);
    const isInCaption = last?.some(({ type }) => type === "figcaption_open") ?? false;
    if (last && (isInLink || isCaption || (isInCaption && token.type !== "image")))
      last.push(token);
    else groups.push([token]);
  }
  return groups;
}

function reportOther(state: RenderEnv, token: Token, open: Token | undefined): void {
  const location = state.find(token.map ?? open?.map ?? null, "");
  const hint = /^(?:bullet_list|ordered_list|list_item)_open$/.test(token.type)
    ? "Take out the marks of the list: pictures stand alone, each on a line or several on one."
    : 'Put words before or after it, or into a picture\'s caption: `![…](file.jpg "Caption")`.';
  state.report(diagnostic(location, "E367", "a gallery holds pictures and nothing else", hint));
}
