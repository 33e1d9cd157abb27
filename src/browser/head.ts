/** Stands inline in every head, before anything is drawn. */
import { runDeferredScripts } from "./head/deferred-scripts.ts";
import { followTheme } from "./head/theme.ts";

followTheme();
runDeferredScripts();
