import type { Plugin } from "esbuild";

export const bundleGrammars: Plugin;
