/** What to do about a file that is no picture or font but something else, by how it begins; undefined for what isn't known. */
export function hintForContent(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  if (start === "") return "It is empty: put the file there once more.";
  if (start.startsWith("version https://git-lfs"))
    return "It only says where Git LFS keeps the file: `git lfs pull` fetches it.";
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head)/i.test(start))
    return "A web page was saved in its place: open its address, and save the file itself.";
  if (/^.{4}ftyp(?:hei[cx]|hevc|mif1)/s.test(start))
    return "It is HEIC by its content, which no browser but Safari shows: save it as JPEG.";
  return undefined;
}
