import { createContext } from "preact";

/** Called by what shows the site's name in large: the masthead of such a page has none. */
export const SiteTitle = createContext(() => {});
