import { build } from "esbuild";
import { browserModule } from "../package/package-files.ts";

/** The script that pages get from `npm start` alone. */
export async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [browserModule("client")],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
