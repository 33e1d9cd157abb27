/**
 * Puts what a dead address was about into the search field of the page for lost readers, where the search looks for it:
 * `/2019/my-post.html` is "my post".
 */
export function searchForAddress(): void {
  const field = document.querySelector<HTMLInputElement>("form.lost input");
  if (!field || /\/404(?:\.html)?$/.test(location.pathname)) return;
  field.value = subjectOf(location.pathname);
  // The search may be here before or after.
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The words of an address's last part that has any. */
function subjectOf(path: string): string {
  const parts = path.split("/").map((part) => decode(part).replace(/\.\w{1,5}$/, ""));
  const last = parts.findLast((part) => /\p{L}/u.test(part) && part !== "index") ?? "";
  return last.replace(/[-_+.\s]+/g, " ").trim();
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return part;
  }
}
