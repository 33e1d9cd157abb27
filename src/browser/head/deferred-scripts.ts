/**
 * Fetches the scripts that wait in a `template` (layouts/parts/document.tsx) once the page has been
 * drawn: all of them only add to it, and on a slow line they would hold back the text that they add to.
 */
export function runDeferredScripts(): void {
  addEventListener("DOMContentLoaded", () =>
    new PerformanceObserver(run).observe({ type: "paint", buffered: true }),
  );
  // Firefox keeps silent about some paints, such as that of a page that opens at a fragment.
  addEventListener("load", () => setTimeout(run, 1000));
}

function run(): void {
  for (const { content } of document.querySelectorAll<HTMLTemplateElement>("template.later")) {
    document.head.append(content);
  }
}
