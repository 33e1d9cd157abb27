/** Labels, which stay as they are, and the text of an arrow without spaces around it: `A--yes-->B`. */
const flowchartParts =
  /"[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\||(?<![-<=])(--|==|-\.)(?![-=>.])\s*("[^"]*"|[^\s"|>=.-][^"|>=]{0,200}?)\s*(--+>?|==+>?|\.+->?)|(?<=[\p{L}\p{N}_])(?=--|-\.)/gu;

/** A message that is lost, without a space before who doesn't get it: `A-xB`. */
const lostMessage = /^([ \t]*[\p{L}\p{N}_ ]{1,100}?--?x)(?=\S)/u;

/** What is said of a state, behind its name: `idle: Waits for work`. */
const described =
  /^([ \t]*)(?!note\b|state\b)([\p{L}\p{N}_-]{1,100})[ \t]*:[ \t]*([^"\n]+?)[ \t]*$/u;

/** The type of another within a member of a class: `List~int~`. */
const generic = /([\p{L}\p{N}_])~([^~\n]{1,80})~/gu;

/** Thick arrows of any length, outside of labels. */
const longArrow = /"[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\||={3,}(?=>)/g;

/** A statement as the drawing library reads it: arrows apart from the names and texts beside them, line breaks as elements. */
export function inWordsOfLibrary(statement: string, kind: string | undefined): string {
  if (kind === undefined || /^\s*%%/.test(statement)) return statement;
  const decoded = withCharacters(statement);
  if (kind === "er" || kind === "xychart") return decoded;
  // Mermaid reads both letters as the end of a line in a label, and Markdown between backticks.
  const broken = decoded.replace(/\\n/g, "<br/>").replace(/"`([^"]*)`"/g, '"$1"');
  if (kind === "sequence") return broken.replace(lostMessage, "$1 ");
  if (kind === "state") return broken.replace(described, '$1state "$3" as $2');
  if (kind === "class" && !/^\s*class\b|--|\.\./.test(broken))
    return broken.replace(generic, "$1<$2>");
  if (kind !== "flowchart") return broken;
  return broken
    .replace(longArrow, (part) => (part.startsWith("=") ? "==" : part))
    .replace(
      flowchartParts,
      (part: string, open: string | undefined, text: string, close: string) =>
        // After an empty match V8 passes an empty text for a group that took no part (Node 20, in text beyond Latin-1).
        open ? ` ${open} ${text} ${close} ` : part || " ",
    );
}

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
const grammar = "\"<>&;:|[](){}#%'`,~";
const firstSign = 0xe000;

/** Mermaid's codes for characters, `#quot;` and `#9829;`, and those of HTML, as the characters. */
function withCharacters(statement: string): string {
  return statement.replace(/(?:#|&#?)(\d{2,7}|[a-z]{2,8});/gi, (written, code: string) => {
    const number = Number(code);
    const character =
      number >= 32 && number <= 0x10ffff ? String.fromCodePoint(number) : named[code.toLowerCase()];
    if (character === undefined) return written;
    const at = grammar.indexOf(character);
    return at === -1 ? character : String.fromCharCode(firstSign + at);
  });
}

/** Puts those signs' characters into a drawing. */
export function withoutSigns(svg: string): string {
  return svg.replace(/[\ue000-\ue0ff]/g, (sign) => {
    const character = grammar.charAt(sign.charCodeAt(0) - firstSign);
    return character === "" ? sign : `&#${character.charCodeAt(0)};`;
  });
}
