import { element } from "./page/element.ts";

/**
 * What others show, in the place of a link to it once that is clicked, and not before. Where a frame is
 * blocked the link below it is still there.
 */
const origins = new Map(
  Object.entries(document.querySelector<HTMLElement>("[data-embeds]")?.dataset ?? {}),
);

const addresses: Readonly<Record<string, (origin: string, id: string) => string>> = {
  youtube: (origin, id) => `${origin}/embed/${id}?autoplay=1`,
  vimeo: (origin, id) => `${origin}/video/${id}?autoplay=1`,
  peertube: (origin, id) => `${origin}/videos/embed/${id}?autoplay=1`,
};

document.addEventListener("click", (event) => {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = target.closest<HTMLAnchorElement>("a.play");
  if (!link) return;
  const { provider = "", id = "" } = link.dataset;
  const origin = origins.get(provider);
  const address = link.dataset.frame ?? (origin && addresses[provider]?.(origin, id));
  if (!address) return;
  event.preventDefault();
  const frame = element("iframe", {
    src: address,
    title: link.textContent ?? "",
    allow: "autoplay; fullscreen; picture-in-picture",
    referrerPolicy: "strict-origin-when-cross-origin",
  });
  link.replaceWith(frame);
  frame.focus();
});

document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
  const { blocked = "" } = document.querySelector<HTMLElement>("[data-embeds]")?.dataset ?? {};
  if (effectiveDirective !== "frame-src") return;
  for (const frame of document.querySelectorAll(".video iframe, .comments iframe"))
    frame.replaceWith(element("p", { role: "status" }, blocked));
});

const { count, counts } = document.querySelector<HTMLElement>("[data-embeds]")?.dataset ?? {};
if (count !== undefined) {
  const url = location.origin + location.pathname;
  // A host that is blocked or down is nothing that a reader should learn of.
  const told =
    counts === undefined
      ? fetch(
          `${count}?${new URLSearchParams({ p: location.pathname, t: document.title, r: document.referrer })}`,
          { mode: "no-cors", credentials: "omit" },
        )
      : fetch(count, {
          method: "POST",
          mode: "no-cors",
          credentials: "omit",
          body: JSON.stringify({
            name: "pageview",
            url,
            domain: counts,
            referrer: document.referrer || null,
          }),
        });
  told.catch(() => undefined);
}
