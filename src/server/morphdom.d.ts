/** The part that is used; the package's own types don't fit its ES module. */
declare module "morphdom/dist/morphdom-esm.js" {
  export default function morphdom(
    from: Element,
    to: Element,
    options: {
      readonly onBeforeElUpdated: (from: Element, to: Element) => boolean;
      readonly onBeforeNodeDiscarded: (node: Node) => boolean;
    },
  ): Node;
}
