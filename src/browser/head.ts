/** Stands inline in every head, before anything is drawn. */
import { runDeferredScripts } from "./head/deferred-scripts.ts";
import { showKnownFace } from "./head/face.ts";
import { showChosenTheme } from "./head/theme.ts";

runDeferredScripts();
// Last, as the `SecurityError` of a reader who refuses storage ends this script, and there is nothing to do about it.
showChosenTheme();
showKnownFace();
