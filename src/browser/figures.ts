import { load as loadScript } from "site-figures";

/** How far from the viewport a figure may be when its script is fetched: not before it is seen where data are dear. */
const near = matchMedia("(prefers-reduced-data: reduce)").matches ? "0px" : "400px";

async function load(element: HTMLElement): Promise<void> {
  const script = loadScript[element.dataset.figure ?? ""];
  if (!script) return;
  const [{ play }, { figure }] = await Promise.all([import("./explorable.tsx"), script()]);
  play(figure, element);
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      void load(target);
    }
  },
  { rootMargin: near },
);

for (const element of document.querySelectorAll<HTMLElement>("[data-figure]")) {
  observer.observe(element);
  // A link to a figure's state names no element that the browser could go to by itself.
  if (location.hash.startsWith(`#${element.id}?`)) element.scrollIntoView();
}
