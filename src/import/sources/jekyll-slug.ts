/** Jekyll's `slugify` in its mode "pretty", by which it makes addresses of names. */
export function jekyllTitle(slug: string): string {
  return slug.replace(/[^\p{L}\p{M}\p{N}._~!$&'()+,;=@]+/gu, "-").replace(/^-|-$/g, "");
}

/** Jekyll's `slugify`: letters and digits of any script, hyphens for the rest. */
export function jekyllSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
