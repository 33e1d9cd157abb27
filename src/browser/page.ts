import { adopt } from "./adopt.ts";
import { addCopyButtons, copyPlaceLinks } from "./page/copy.ts";
import { showFace } from "./page/face.ts";
import { listenForKeys } from "./page/keys.ts";
import { searchForAddress } from "./page/lost.ts";
import pageStyles from "./page/page.css";
import { prefetchPages } from "./page/prefetch.ts";
import { listenForTheme } from "./page/theme.ts";

adopt(pageStyles);
showFace();

addCopyButtons();
copyPlaceLinks();
listenForKeys();
listenForTheme();
prefetchPages();
searchForAddress();

// Sources and the places that cite them had ids of such names in earlier releases.
if (/^#(?:source|cite)-/.test(location.hash)) document.querySelector("#sources")?.scrollIntoView();

// A heading that is on another page now has left a link there: a fragment never reaches a server that could redirect.
for (const { id, firstElementChild } of document.querySelectorAll(".forward")) {
  if (firstElementChild instanceof HTMLAnchorElement && location.hash === encodeURI(`#${id}`)) {
    location.replace(firstElementChild.href);
  }
}
