/** A stylesheet as text, minified (src/publish/scripts.ts). */
declare module "*.css" {
  const css: string;
  export default css;
}
