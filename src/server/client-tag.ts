/** The address of the script that follows what changes: the server's, not the site's, so not below its base path. */
export const clientPath = "/.dev/client.js";
/** What pages have in `npm start` beside what a build makes of them. */
export const clientTag = `<script type="module" src="${clientPath}"></script>`;
