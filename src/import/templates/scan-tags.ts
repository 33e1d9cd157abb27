/** A template tag in a text: `{{< figure src="a.png" >}}`. */
export interface TemplateTag {
  readonly start: number;
  readonly end: number;
  /** What opens it: `{{<`. */
  readonly opener: string;
  /** What stands between its marks, without the signs that take away spaces. */
  readonly inside: string;
}

/** Finds the tags of a template language in one pass. An opener that nothing closes is text. */
export function scanTags(
  text: string,
  delimiters: Readonly<Record<string, string>>,
): TemplateTag[] {
  const tags: TemplateTag[] = [];
  // The longest first: `{{<` before `{{`.
  const openers = Object.keys(delimiters).sort((a, b) => b.length - a.length);
  const unclosed = new Set<string>();
  for (let at = text.indexOf("{"); at !== -1; at = text.indexOf("{", at)) {
    const opener = openers.find((one) => text.startsWith(one, at));
    const closer = opener === undefined ? undefined : delimiters[opener];
    if (opener === undefined || closer === undefined || unclosed.has(opener)) {
      at += 1;
      continue;
    }
    const end = text.indexOf(closer, at + opener.length);
    if (end === -1) {
      unclosed.add(opener);
      at += 1;
      continue;
    }
    const inside = text
      .slice(at + opener.length, end)
      .replace(/^-(?=\s)|(?<=\s)-$/g, "")
      .trim();
    tags.push({ start: at, end: end + closer.length, opener, inside });
    at = end + closer.length;
  }
  return tags;
}

/** A tag's arguments: those with a name, and the others in order. */
export interface TagArguments {
  readonly values: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

const argument =
  /(?:([\w-]+)\s*[=:](?!\/\/)\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`,]+))/g;

/** What stands in a tag behind its name: words, and values by name in lower case. What can't be read is left out. */
export function readArguments(text: string): TagArguments {
  const values: Record<string, string> = {};
  const words: string[] = [];
  for (const [, name, double, single, back, bare] of text.slice(0, 20_000).matchAll(argument)) {
    const value = (double ?? single)?.replace(/\\(["'])/g, "$1") ?? back ?? bare ?? "";
    if (name === undefined) words.push(value);
    else values[name.toLowerCase()] = value;
  }
  return { values, words };
}
