import type { Figure } from "../figures/figure.ts";

/** How far from the viewport a figure may be when its script is fetched: not before it is seen where data are dear. */
const near = matchMedia("(prefers-reduced-data: reduce)").matches ? "0px" : "400px";

async function load(element: HTMLElement): Promise<void> {
  // esbuild makes a script of its own for every figure that this pattern can name.
  const [{ play }, { figure }]: [typeof import("./explorable.tsx"), { figure: Figure }] =
    await Promise.all([
      import("./explorable.tsx"),
      import(`../figures/${element.dataset.figure}/figure.ts`),
    ]);
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
