/**
 * What editors, synchronizers and systems leave beside one's files: hidden files, backups, locks, swap files, and
 * the folder's looks.
 */
const leftovers = [
  /^\./,
  /~$/,
  /^#.*#$/,
  /^~\$/,
  /\.(?:bak|orig|rej|sw[a-z]|tmp|temp|part|crdownload|crswap|icloud)$/i,
  /^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|4913|__MACOSX)$/i,
  /___jb_(?:tmp|old)___$/,
  /\.tmp\.\d+(?:\.|$)/,
  /^(?:@eaDir|\$RECYCLE\.BIN|lost\+found)$/,
  /\.sync-conflict-\d{8}-\d{6}/,
  /\(.*conflicted copy.*\)/i,
];

/** Whether a file of this name is nobody's content, whatever is in it. */
export function isLeftover(name: string): boolean {
  return leftovers.some((pattern) => pattern.test(name));
}
