import { adopt } from "./adopt.ts";
import { addCopyButtons, copyHeadingLinks } from "./page/copy.ts";
import { listenForKeys } from "./page/keys.ts";
import pageStyles from "./page/page.css";

adopt(pageStyles);

addCopyButtons();
copyHeadingLinks();
listenForKeys();
