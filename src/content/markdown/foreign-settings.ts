const hintOf = new Map(
  [
    ["height h", "Take it out: the height follows from the width."],
    ["w", "Write `width=300` or `width=50%`."],
    [
      "loading lazy decoding fetchpriority srcset sizes",
      "Take it out: pictures come in fitting sizes, and all but the first when they are near.",
    ],
    ["class style align float border shadow", "Take it out: how pages look is set in `theme.css`."],
    ["caption title", 'Write it behind the address: `![…](file.jpg "Caption")`.'],
    ["alt fig-alt", "Write it into the brackets: `![What it shows](file.jpg)`."],
    ["target rel", "Take it out: a picture leads to its largest file by itself."],
  ].flatMap(([names = "", hint = ""]) =>
    names.split(" ").map((name): [string, string] => [name, hint]),
  ),
);

/**
 * What to do about what HTML and other tools say of a picture, none of which changes anything here; undefined for all else.
 * @param own the flags that a picture can have here
 */
export function foreignSetting(word: string, own: readonly string[]): string | undefined {
  const name = word.replace(/^\./, "");
  const [, percent] = /^\.w-([1-9]\d?)$/.exec(word) ?? [];
  if (percent !== undefined) return `Write \`{width=${percent}%}\`.`;
  if (word.startsWith("."))
    return own.includes(name)
      ? `Write \`${name}\`.`
      : "Take it out: how pages look is set in `theme.css`.";
  if (word.startsWith("#")) return "Take it out: links lead to headings, `## Words {#id}`.";
  return hintOf.get(name);
}
