/** How long a pointer rests on a link before a click is likely. */
const restMs = 100;

/**
 * Fetches a page of this site when a reader points at its link, unless data are dear. The rules that browsers have
 * for this (https://html.spec.whatwg.org/multipage/speculative-loading.html) would stand in every page, with their hash
 * in its policy and its headers.
 */
export function prefetchPages(): void {
  if (matchMedia("(prefers-reduced-data: reduce)").matches) return;
  const seen = new Set([location.pathname]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("pointerover", ({ target }) => {
    clearTimeout(timer);
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[href]");
    if (!link || link.origin !== location.origin || !link.pathname.endsWith("/")) return;
    if (seen.has(link.pathname)) return;
    timer = setTimeout(() => {
      seen.add(link.pathname);
      const { href } = link;
      document.head.append(
        Object.assign(document.createElement("link"), { rel: "prefetch", href }),
      );
    }, restMs);
  });
}
