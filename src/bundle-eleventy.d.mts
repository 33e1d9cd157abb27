import type { Plugin } from "esbuild";

export const bundleEleventy: Plugin;
