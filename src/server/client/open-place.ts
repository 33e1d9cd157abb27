/** Asks the server to open a place in the author's editor. */
export function openPlace(file: string, line: number, column = 1): void {
  void fetch("/.dev/open", { method: "POST", body: JSON.stringify({ file, line, column }) });
}

/** A double click on a block opens its line. */
export function openOnDoubleClick(fileOf: () => string | undefined): void {
  document.addEventListener("dblclick", ({ target }) => {
    const file = fileOf();
    if (file === undefined || !(target instanceof Element)) return;
    if (target.closest("button, input, select, textarea, [contenteditable]")) return;
    const block = target.closest<HTMLElement>("[data-line]");
    const isTitle = target.closest(".article-header") !== null;
    if (block || isTitle) openPlace(file, Number(block?.dataset.line ?? 1));
  });
}
