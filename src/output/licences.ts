import { readFileSync } from "node:fs";
import { packageFile } from "../package/package-files.ts";
import { paths } from "../site/urls.ts";
import type { OutputFile } from "./output-file.ts";

/**
 * The notices that go with every copy of what readers get: of the packages that are bundled into scripts, and of the
 * typeface that these add. A file of its own, so that no page and no script is longer for it.
 */
export function licences(): OutputFile {
  return {
    path: paths.licences,
    text: readFileSync(packageFile("src/browser/licenses.txt"), "utf8"),
  };
}
