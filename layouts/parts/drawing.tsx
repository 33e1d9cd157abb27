import type { VNode } from "preact";

/** A figure's drawing, small and without words, beside what says the same. */
export function Drawing({ svg }: { svg: string }): VNode {
  return <div class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />;
}
