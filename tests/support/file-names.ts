/** All that stands in a name on a keyboard, but for the slash. */
const letters = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).filter(
  (letter) => letter !== "/" && !/[A-Z]/.test(letter),
);

/** Names of files that settings of hosts, templates or shells could take for something of their own. */
export const hostileNames: readonly string[] = [
  ...letters.flatMap((letter) => [`a${letter}b`, `${letter}x`, `x${letter}`]),
  ...["ä", "ÄÖ", "日本", "👩‍💻", "e\u0301", "a\u00A0b", "\u202Egnp"],
  ...["cost$1", "$uri", `\${uri}`, "$1$2", "$$", "%20", "%2e%2e", "%", "%zz", "%2F"],
  ...["{path}", "{$HOME}", "{env.HOME}", "{http.request.uri}", "{", "}", "{}"],
  ...['"', '\\"', "\\", "\\\\", "\\x", "'", "`", '";}', "a;b", "#a", "a #b", "?a=b", "a?b#c"],
  ...[
    "*",
    "**",
    ":splat",
    ":x",
    "a:b",
    "(.*)",
    "[a-z]",
    "a|b",
    "^a$",
    "a+",
    "a,b",
    "a, b",
    "~",
    "@x",
  ],
  ...['"; } location ~ loot { root ..; autoindex on; } #', "x 301! x", "-rf", "--x", "...", "..a"],
];
