// Bundles Prism's grammars: a site would install 3 MB of them, a bundle has them in a fifth of that.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** Puts a loader that has every grammar in itself in the place of Prism's own, which reads a file for each. */
export const bundleGrammars = {
  name: "bundle-grammars",
  setup({ onResolve, onLoad }) {
    const namespace = "grammars";
    onResolve({ filter: /^prismjs\/components\/index\.js$/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /./, namespace }, () => ({
      contents: loaderSource(),
      resolveDir: import.meta.dirname,
    }));
  },
};

/**
 * Each is a string until it is asked for: V8 looks through all functions that it loads, which takes longer than all
 * else that a text without code needs. As Prism's own loader does, a grammar is loaded with those that it builds on,
 * and again when one that changes it is.
 */
function loaderSource() {
  const { languages } = JSON.parse(readFileSync(resolve("prismjs/components.json"), "utf8"));
  const grammars = Object.keys(languages)
    .filter((id) => id !== "meta")
    .map((id) => {
      const source = readFileSync(resolve(`prismjs/components/prism-${id}.min.js`), "utf8");
      return `${JSON.stringify(id)}: ${JSON.stringify(source)}`;
    });
  return `
    import Prism from "prismjs";
    import components from "prismjs/components.js";
    import getLoader from "prismjs/dependencies.js";
    const grammars = {${grammars.join(",\n")}};
    const loaded = new Set();
    export default function loadLanguages(id) {
      getLoader(components, [id], [...loaded, ...Object.keys(Prism.languages)]).load((one) => {
        delete Prism.languages[one];
        new Function("Prism", grammars[one])(Prism);
        loaded.add(one);
      });
    }`;
}
