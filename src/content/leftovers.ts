/**
 * What editors, synchronizers and systems leave beside one's files: hidden files, backups, locks, swap files, and
 * the folder's looks.
 */
const leftovers = [
  /^\./,
  /~$/,
  /^#.*#$/,
  /^~\$/,
  /\.(?:bak|orig|rej|swp|swo|tmp|temp|part|crdownload)$/i,
  /^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|4913|__MACOSX)$/i,
  /\.sync-conflict-\d{8}-\d{6}/,
  /\(.*conflicted copy.*\)/i,
];

/** Whether a file of this name is nobody's content, whatever is in it. */
export function isLeftover(name: string): boolean {
  return leftovers.some((pattern) => pattern.test(name));
}
