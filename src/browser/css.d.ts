/** A stylesheet as text, minified (src/output/scripts.ts). */
declare module "*.css" {
  const css: string;
  export default css;
}
