import type { VNode } from "preact";

/** Where a script puts what it found, and says how much that is. */
export function SearchResults({ label }: { label: string }): VNode {
  return (
    <>
      <p class="found" role="status" />
      <ul class="listings results" aria-label={label} hidden />
    </>
  );
}
