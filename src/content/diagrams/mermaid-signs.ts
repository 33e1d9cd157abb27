/** Names of characters that have a part in the language, or are often written so. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  colon: ":",
  gt: ">",
  hash: "#",
  lt: "<",
  nbsp: "\u00a0",
  quot: '"',
  semi: ";",
};

/** What has a part in the language. Each stands as a sign of its own until the drawing is there. */
const grammar = "\"<>&;:|[](){}#%'`,~*_=-/\\. ";
const firstSign = 0xe000;

/** What says something of the part that it stands in, and is seen by nobody. */
export const marks = {
  nothing: "\ue0f0",
  leans: "\ue0f1",
  withoutHead: "\ue0f3",
  unseen: "\ue0f4",
  cross: "\ue0f5",
} as const;

/** Mermaid's codes for characters, `#quot;` and `#9829;`, and those of HTML, as the characters. */
export function withCharacters(statement: string): string {
  return statement.replace(/(?:#|&#?)(\d{2,7}|[a-z]{2,8});/gi, (written, code: string) => {
    const number = Number(code);
    const character =
      number >= 32 && number <= 0x10ffff ? String.fromCodePoint(number) : named[code.toLowerCase()];
    return character === undefined ? written : sign(character);
  });
}

/** A text of which the library reads nothing as its language, but line breaks and, where they are meant, bold and italic. */
export function asLabel(text: string, isMarkdown = false): string {
  const kept = isMarkdown ? /[^\S\n]|[*_]/ : /[^\S\n]/;
  return text
    .trim()
    .replace(/[ \t]*\n[ \t]*|\\n/g, "<br/>")
    .replace(
      /(<br\s*\/?>|<\/?(?:b|strong|i|em|u|s|del)>)|<\/?(?:code|span|font|div|p|center|small|big|su[bp]|mark|pre)\b[^<>]*>|([\s\S])/giu,
      (_, tag: string | undefined, one: string | undefined) =>
        tag ?? (one === undefined ? "" : kept.test(one) ? one : sign(one)),
    );
}

/** A text as one name. */
export function asName(text: string): string {
  return Array.from(text.trim(), sign).join("");
}

/** Puts those signs' characters into a drawing. */
export function withoutSigns(svg: string): string {
  return svg.replace(/[\ue000-\ue0ff]/g, (one) => {
    const character = grammar.charAt(one.charCodeAt(0) - firstSign);
    return character === "" ? "" : `&#${character.charCodeAt(0)};`;
  });
}

function sign(character: string): string {
  const at = grammar.indexOf(character);
  return at === -1 ? character : String.fromCharCode(firstSign + at);
}
