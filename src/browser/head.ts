/** Stands inline in every head, before anything is drawn. */
import { runDeferredScripts } from "./head/deferred-scripts.ts";
import { showKnownFace } from "./head/face.ts";
import { showChosenTheme } from "./head/theme.ts";

showChosenTheme();
showKnownFace();
runDeferredScripts();
