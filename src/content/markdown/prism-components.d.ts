/** What Prism's own list of its grammars holds, as far as it is read here. */
declare module "prismjs/components.js" {
  const components: {
    readonly languages: Readonly<Record<string, { readonly alias?: string | readonly string[] }>>;
  };
  export default components;
}
