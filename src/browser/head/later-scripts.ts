/**
 * Fetches the scripts that wait in a `template` (layouts/parts/document.tsx) once the page has been
 * drawn: all of them only add to it, and on a slow line they would hold back the text that they add to.
 */
export function runLaterScripts(): void {
  addEventListener("DOMContentLoaded", () =>
    new PerformanceObserver((_, drawn) => {
      drawn.disconnect();
      for (const { content } of document.querySelectorAll<HTMLTemplateElement>("template.later")) {
        document.head.append(content);
      }
    }).observe({ type: "paint", buffered: true }),
  );
}
