// Bundles Eleventy with the program: it is some two hundred files, and to find, read and compile each by itself takes
// three times as long as the same in one.
import { readFileSync } from "node:fs";

/** What has to be written otherwise once all is in one file. Another version may need more. */
const replacements = {
  // Looks for its version in its own folder.
  "Util/ImportJsonSync.js": [
    [/^/, 'import ownPackage from "../../package.json";\n'],
    [
      /let filePath = normalizeFilePathInEleventyPackage\("package\.json"\);\s+return importJsonSync\(filePath\);/,
      "return ownPackage;",
    ],
  ],
  // Changes pages that were drawn: only for a plugin of Eleventy's own that asks for it.
  "Util/HtmlTransformer.js": [
    [/import (posthtml) from "posthtml";/, 'const $1 = (...all) => require("posthtml")(...all);'],
    [
      /import (urls) from "@11ty\/posthtml-urls";/,
      'const $1 = (...all) => require("@11ty/posthtml-urls")(...all);',
    ],
  ],
  // The one file that it loads by a name which isn't written where it is loaded.
  "UserConfig.js": [[/import\(filenameLookup\[name\]\)/, 'import("./Plugins/I18nPlugin.js")']],
};

/** Its types are in bundle-eleventy.d.mts. */
export const bundleEleventy = {
  name: "bundle-eleventy",
  setup({ onLoad, onResolve }) {
    // Serves and watches, which `npm start` does by itself.
    onResolve({ filter: /^@11ty\/eleventy-dev-server$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /[\\/]@11ty[\\/]eleventy[\\/]src[\\/].*\.js$/ }, ({ path }) => ({
      contents: withNames(replaced(path)),
    }));
  },
};

function replaced(path) {
  const name = path.replaceAll("\\", "/").replace(/^.*\/eleventy\/src\//, "");
  let text = readFileSync(path, "utf8");
  for (const [from, to] of replacements[name] ?? []) {
    if (!from.test(text)) throw new Error(`${path} has no ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

/** It tells its classes by their names, which a package's bundle has shortened. */
function withNames(text) {
  return text.replace(/^(?:export default )?class (\w+)[^{}]*\{/gm, '$& static name = "$1";');
}
