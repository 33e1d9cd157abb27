/** The part that is used; the package's own types don't fit its ES module. */
declare module "morphdom/dist/morphdom-esm.js" {
  export default function morphdom(
    from: Element,
    to: Element,
    options: {
      /** What an element is called in both pages; undefined for one that is known by its place alone. */
      readonly getNodeKey: (node: Node) => string | undefined;
      readonly onBeforeElUpdated: (from: Element, to: Element) => boolean;
      readonly onBeforeNodeDiscarded: (node: Node) => boolean;
    },
  ): Node;
}
