/** Stands inline in every head, before anything is drawn. */
import { runLaterScripts } from "./head/later-scripts.ts";
import { followTheme } from "./head/theme.ts";

followTheme();
runLaterScripts();
