import { addCopyButtons, copyHeadingLinks } from "./page/copy.ts";
import { listenForKeys } from "./page/keys.ts";

addCopyButtons();
copyHeadingLinks();
listenForKeys();
