import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Figure, State } from "./figure.ts";
import { Numbers } from "./frame.tsx";
import { presentMarks, type Rewrite, withRewrite } from "./presentation.ts";

/** A figure for readers that know nothing of our stylesheet and script: its picture in its last step, and all its words. */
export function feedFrame(figure: Figure, state: State): string {
  return `${plain(() => <FeedFrame figure={figure} state={state} />)}\n`;
}

/** A part of a figure for the same readers: its picture and what it says. */
export function feedStep(state: State): string {
  const html = plain(() => (
    <figure>
      {state.picture(state.steps - 1)}
      <figcaption>{state.takeaway}</figcaption>
    </figure>
  ));
  return `${html}\n`;
}

function plain(content: () => VNode): string {
  return withRewrite(withoutClass, () =>
    withRewrite(presentMarks, () => renderToString(content())),
  );
}

/** Readers of feeds take classes out. */
const withoutClass: Rewrite = (node) => {
  if (typeof node.type !== "string") return;
  const { class: _, ...props } = node.props;
  node.props = props;
};

function FeedFrame({ figure, state }: { figure: Figure; state: State }): VNode {
  return (
    <figure>
      <figcaption>
        <b>{figure.title}</b> {figure.caption}
      </figcaption>
      {state.picture(state.steps - 1)}
      <p>{state.takeaway}</p>
      <Numbers table={state.table} />
    </figure>
  );
}
