/**
 * What Eleventy's filter `slugify` makes of a text (https://www.11ty.dev/docs/filters/slugify/); undefined where it
 * writes letters of another script in Latin ones, which isn't known here.
 */
export function slugify(text: string): string | undefined {
  const latin = inLatin(
    text
      .replace(/([a-zA-Z\d])'([ts])(?=\s|$)/g, "$1$2")
      .replaceAll("&", " and ")
      .normalize("NFC")
      .replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize("NFD").charAt(0)}e`),
  );
  return latin
    ?.toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** What its older filter `slug` makes of one: signs that an address can hold stay (https://www.11ty.dev/docs/filters/slug/). */
export function slug(text: string): string | undefined {
  return inLatin(
    text
      .replaceAll("&", "and")
      .replaceAll("$", "dollar")
      .replaceAll("%", "percent")
      .replaceAll("’", "'"),
  )
    ?.replace(/[^\w\s*+~.()'"!\-:@]+/g, "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "-");
}

function inLatin(text: string): string | undefined {
  const plain = text
    .replace(/[ßẞ]/g, "ss")
    .replace(/[łŁ]/g, "l")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  return /[^\p{ASCII}]/u.test(plain.replace(/[^\p{L}\p{N}]/gu, "")) ? undefined : plain;
}
