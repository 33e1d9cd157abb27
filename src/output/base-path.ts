import { Tokenizer } from "htmlparser2";
import type { SitePath } from "../content/schemas/values.ts";

/** A path of the site as it is served. */
export function belowBase(path: SitePath, basePath: SitePath): SitePath {
  return `${basePath}${path.slice(1)}`;
}

/** The path of the site that is served at a path; undefined if that is not below the base. */
export function withoutBase(served: string, basePath: SitePath): SitePath | undefined {
  return served.startsWith(basePath) ? `/${served.slice(basePath.length)}` : undefined;
}

/** The attributes that hold an address (https://html.spec.whatwg.org/multipage/indices.html#attributes-3), and our own. */
const addresses = new Set(
  "action background cite data data-index formaction href longdesc manifest poster src xlink:href".split(
    " ",
  ),
);
const candidates = new Set(["srcset", "imagesrcset"]);

/** Where the slash stands that an address from the root begins with; behind two of them stands a host. */
const fromRoot = /^\s*(?=\/(?!\/))/;
const eachCandidate = /(?:^|,)\s*(?=\/(?!\/))/g;
const refresh = /^\s*\d+\s*;\s*url=['"]?(?=\/(?!\/))/i;

/**
 * A page as it is written: every address from the root in it gets the base path. This and `cssBelowBase` are
 * the only places that add it to what others have made, so that nothing has it twice.
 */
export function htmlBelowBase(html: string, basePath: SitePath): string {
  if (basePath === "/") return html;
  const added = basePath.slice(0, -1);
  const slashes: number[] = [];
  let name = "";
  let value: { start: number; end: number } | undefined;
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname(start, end) {
        name = html.slice(start, end).toLowerCase();
        value = undefined;
      },
      onattribdata(start, end) {
        value = { start: value?.start ?? start, end };
      },
      onattribend() {
        if (value)
          slashes.push(...slashesIn(name, html.slice(value.start, value.end), value.start));
        value = undefined;
      },
      onattribentity: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  let from = 0;
  const written = slashes.map((at) => {
    const before = html.slice(from, at);
    from = at;
    return before + added;
  });
  return written.join("") + html.slice(from);
}

/** Where in the page the slashes stand that addresses from the root begin with. */
function slashesIn(name: string, value: string, start: number): number[] {
  if (candidates.has(name)) {
    return Array.from(
      value.matchAll(eachCandidate),
      ({ 0: all, index }) => start + index + all.length,
    );
  }
  const pattern = name === "content" ? refresh : addresses.has(name) ? fromRoot : undefined;
  const [before] = pattern?.exec(value) ?? [];
  return before === undefined ? [] : [start + before.length];
}

/** The same for a stylesheet. */
export function cssBelowBase(css: string, basePath: SitePath): string {
  return basePath === "/"
    ? css
    : css.replace(/(?<=\burl\(\s*["']?|@import\s*["'])\/(?!\/)/gi, basePath);
}
