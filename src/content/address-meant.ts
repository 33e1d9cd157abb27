/** The web address that was meant by one that is none: without its scheme or its colon, between brackets, with a comma behind it. */
export function addressMeant(written: string): string | undefined {
  const text = written
    .trim()
    .replace(/^[<"'“„«(]+|[>"'”“»),;]+$/g, "")
    .trim();
  const [, account, server] = /^@([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/.exec(text) ?? [];
  if (server !== undefined) return `https://${server}/@${account}`;
  const [, scheme = "https", rest = ""] =
    /^(?:(https?|ftp)(?::\/{0,3}|\/{1,3})|\/\/)?([^\s/].*)$/i.exec(text) ?? [];
  const isHost = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u.test(rest);
  // The name of a file has a dot too.
  if (!isHost || /^[^/]+\.(?:html?|md|php|aspx?|ya?ml|txt)$/i.test(rest)) return undefined;
  return `${/^http$/i.test(scheme) ? "http" : "https"}://${rest}`;
}

/** The path of this site that was meant by the name of a file. */
export function pathMeant(written: string): string | undefined {
  const [, name] = /^(?:\.?\/)?([\w/-]+)\.(?:html?|md)$/i.exec(written.trim()) ?? [];
  if (name === undefined) return undefined;
  return /^(?:.*\/)?index$/i.test(name)
    ? `/${name.slice(0, -5)}`
    : `/${name.replace(/^pages\//, "")}/`;
}
