/** What to do about a line that YAML can't read, by what is wrong with it. */
export function yamlHint(message: string, line: string): string {
  const [, key = "", value = ""] = /^\s*(?:- )?([\w-]+):[ \t]*(.*?)\s*$/.exec(line) ?? [];
  if (/^(?:\{\{|\{%|<%).*(?:\}\}|%\}|%>)$/.test(value.replace(/^(["'])(.*)\1$/, "$2"))) {
    return `A template left it there: write the value itself behind \`${key}:\`.`;
  }
  if (/^\s*[\w-]+：/.test(line)) {
    return `Write a plain colon, and a space behind it: \`${line.trim().replace(/：\s*/, ": ")}\`.`;
  }
  if (/multiple documents/.test(message)) {
    return "Take the line of three hyphens out: the file is all YAML, and nothing follows it.";
  }
  const [, entry] = /^\s*-([^\s-].*)$/.exec(line) ?? /^\s*[*•+]\s+(\S.*)$/.exec(line) ?? [];
  if (entry !== undefined && /followed by map values|single line|alias/i.test(message)) {
    return `An entry of a list begins with a hyphen and a space: \`- ${entry}\`.`;
  }
  if (/^- /.test(line) && /single line/.test(message)) {
    return "The entries of a list begin on the line below its key: put the first one there too, as `- …`.";
  }
  if (/escape sequence/.test(message) && /^".*"$/.test(value)) {
    return `Between double quotes a backslash is the beginning of something: write \`${key}: '${value.slice(1, -1).replaceAll("'", "''")}'\`.`;
  }
  if (/\t/.test(/^\s*/.exec(line)?.[0] ?? "")) return "Indent it with spaces in place of tabs.";
  if (/[\u00a0\u3000\u2000-\u200b]/.test(line.slice(0, line.search(/:|$/) + 2))) {
    return "Put a plain space there: it is another kind, which looks the same.";
  }
  if (/^\s*[\w-]+:[^\s]/.test(line) && !/^\s*https?:/.test(line)) {
    return `Put a space behind the colon: \`${line.trim().replace(/:/, ": ")}\`.`;
  }
  if (/keys must be unique/i.test(message) && key !== "")
    return `\`${key}:\` stands above already: take one of the two out.`;
  if (/quote|[“”]|^`["']` is never/i.test(message) && /^["']/.test(value)) {
    const mark = value.charAt(0);
    return `End it with \`${mark}\`, or put it between the other kind of quotes.`;
  }
  if (/ never closed$/.test(message) && /^\[[^[\]]*$/.test(value)) {
    return `Close it with \`]\`: \`${key}: ${value.replace(/,?\s*$/, "")}]\`.`;
  }
  if (key === "tags" && /[[,]\s*#\S/.test(value)) {
    return `A tag has no \`#\` here: \`${key}: ${value.replaceAll("#", "")}\`.`;
  }
  if (/^\[.*\]$/.test(value) && /[[,]\s*,|^\[\s*,/.test(value)) {
    const entries = value
      .slice(1, -1)
      .split(",")
      .map((entry) => entry.trim());
    const filled = entries.filter((entry) => entry !== "");
    return `Nothing stands between two commas: write \`${key}: [${filled.join(", ")}]\`.`;
  }
  const isPlain = value !== "" && !/^["'[{|>&*!]/.test(value);
  if (key !== "" && isPlain && (/: |:$|#/.test(value) || /^[@`%?,\]}-]/.test(value))) {
    return `Put it between quotes: \`${key}: ${quoted(value)}\`.`;
  }
  const [, , inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  if (inner?.includes(value.charAt(0))) {
    return `A quote within ends it: put it between others, \`${key}: ${quoted(inner)}\`.`;
  }
  if (/^["']/.test(value) && /(?<=.)["'].+$/.test(value.slice(1))) {
    return `Put all of it between quotes: \`${key}: ${quoted(value)}\`.`;
  }
  // Signs that begin something else in YAML, and begin words here.
  if (key !== "" && /^[[{*&!>|]/.test(value) && !/ never closed$/.test(message)) {
    return `Put it between quotes: \`${key}: ${quoted(value)}\`.`;
  }
  if (/^Implicit (?:map )?keys/.test(message) && /^[^:=]+$/.test(line)) {
    return `If it goes on from the line above, begin it with two spaces: \`  ${line.trim()}\`.`;
  }
  if (/^[\w-]+\s*=/.test(line.trim()))
    return "Write a colon in place of the equals sign: this is YAML.";
  return "Each line is `key: value`. Quote a value that holds `: ` or `#`, or begins with a sign.";
}

/** Between the kind of quotes that it doesn't hold. */
function quoted(value: string): string {
  // Quotes of print around all of it were meant as those of YAML.
  const inner = /^“([^“”]*)”$/.exec(value)?.[1] ?? value;
  if (!inner.includes('"')) return `"${inner}"`;
  return `'${value.replaceAll("'", "''")}'`;
}
