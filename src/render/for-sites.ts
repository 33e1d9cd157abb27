/// <reference path="./eleventy.d.ts" />

// `load-bearing/eleventy`: the Eleventy that renders the site, for the site's own configuration.
export * from "@11ty/eleventy";
export { default } from "@11ty/eleventy";
