import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { leadsOut, shown } from "./path.ts";
import { type SourceText, sourceText, unwritable } from "./source-text.ts";

/** All of Shakespeare is 5 MB; what is longer was not written by hand. */
const limitBytes = 5_000_000;

/**
 * Reads a text file as the author's editor shows it: UTF-8, lines ending however Windows, Unix or an old
 * Mac ends them. Undefined when it can't be read as text; diagnostics say why.
 */
export function readText(path: string, root: string, report: Report): SourceText | undefined {
  const file = shown(path);
  const start = { file, line: 1, column: 1 };
  let bytes: Buffer;
  try {
    if (leadsOut(path, root)) {
      const hint = "Put the file itself there: a build must not depend on what lies elsewhere.";
      report(diagnostic(start, "E109", "a link that leads out of the content folder", hint));
      return undefined;
    }
    const stats = statSync(path);
    if (!stats.isFile()) {
      report(diagnostic(start, "E110", "not a file", "Put a text file in its place."));
      return undefined;
    }
    if (stats.size > limitBytes) {
      const message = `${megabytes(stats.size)} of text, where ${megabytes(limitBytes)} is the most`;
      const hasPicture = readFileSync(path).includes("](data:image/");
      const hint = hasPicture
        ? "A picture stands in it as text, from `data:` on: save it as a file, and show that."
        : "Is it in the right place? Split it, or take it out.";
      report(diagnostic(start, "E105", message, hint));
      return undefined;
    }
    bytes = readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report(diagnostic(start, "E110", `can't be read: ${why}`, "Is the file yours to read?"));
    return undefined;
  }
  if (!isUtf8(bytes)) {
    reportEncoding(file, bytes, report);
    return undefined;
  }
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  const source = sourceText(file, text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
  if (bytes.subarray(0, 3).equals(byteOrderMark)) {
    const hint = "Save it as UTF-8 without BOM. It is left out here, but other tools trip over it.";
    report(diagnostic(start, "W108", "the file begins with an invisible byte order mark", hint));
  }
  return reportControl(source, report) || reportConflict(source, report) ? undefined : source;
}

const byteOrderMark = Buffer.from("\ufeff");

/** Whether a character stands in the text that no keyboard writes: a sign that the file is no text. */
function reportControl(source: SourceText, report: Report): boolean {
  const at = source.text.search(unwritable);
  if (at === -1) return false;
  const name = codePoint(source.text.charAt(at));
  const hint = hintForControl(source.text, at);
  report(diagnostic(source.at(at, 1), "E107", `the control character ${name} in the text`, hint));
  return true;
}

function hintForControl(text: string, at: number): string {
  const start = text.slice(0, 200);
  if (text.charAt(at) === "\0" && start.split("\0").length > start.length / 3)
    return "The file is UTF-16 without a mark that says so: save it as UTF-8.";
  if (text.charAt(at) === "\u001b")
    return "It begins a colour of a terminal: copy the lines without colours, as `NO_COLOR=1` prints them.";
  return "Delete it. An editor that shows invisible characters finds it.";
}

/** Whether git left both sides of a merge in the text. Code in a text may show what that looks like. */
function reportConflict(source: SourceText, report: Report): boolean {
  const { text } = source;
  if (!/^<{7} /m.test(text) || !/^>{7}(?: |$)/m.test(text)) return false;
  const plain = text.replace(/^(`{3,}|~{3,})[^\n]*\n.*?\n\1[ \t]*$/gms, (code) =>
    code.replace(/[^\n]/g, " "),
  );
  const at = /^<{7} .*\n(?:.*\n)*?={7}\n(?:.*\n)*?>{7}.*$/m.exec(plain)?.index;
  if (at === undefined) return false;
  const hint =
    "Keep what is right of the two sides, and take out the lines `<<<<<<<`, `=======` and `>>>>>>>`.";
  report(
    diagnostic(source.at(at, 7), "E114", "a merge conflict of git that is not resolved", hint),
  );
  return true;
}

function reportEncoding(file: string, bytes: Buffer, report: Report): void {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const location = { file, line: 1, column: 1 };
    report(
      diagnostic(location, "E106", "the file is UTF-16, not UTF-8", "Save it again as UTF-8."),
    );
    return;
  }
  const other = otherKind(bytes);
  if (other !== undefined) {
    const hint =
      "Export it from there as Markdown or plain text: a new ending makes no other file of it.";
    report(
      diagnostic(
        { file, line: 1, column: 1 },
        "E106",
        `the file is ${other}, whatever it is called`,
        hint,
      ),
    );
    return;
  }
  const { text, offset, byte } = firstWrongByte(bytes);
  const message = `the byte ${byte.toString(16).toUpperCase()} is not valid UTF-8`;
  const meant = signsOfWindows.charAt(byte - 0x80).trim() || String.fromCharCode(byte);
  const set = byte < 0xa0 ? "Windows-1252" : "Latin-1";
  const hint = `Save the file as UTF-8. In ${set} that byte is \`${meant}\`: was it saved as that?`;
  report(diagnostic(sourceText(file, text).at(offset, 1), "E106", message, hint));
}

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters; Node 20 decodes the one as the other. */
const signsOfWindows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** A file of another program, by how it begins; undefined for any other. */
function otherKind(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 4).toString("latin1");
  if (start.startsWith("PK\u0003\u0004")) return "a ZIP, as those of Word and OpenOffice are";
  if (start === "%PDF") return "a PDF";
  return start.startsWith("\u00d0\u00cf\u0011") ? "a document of an old Word" : undefined;
}

/** Where the text stops being UTF-8: the first replacement character that isn't in the file itself. */
function firstWrongByte(bytes: Buffer): { text: string; offset: number; byte: number } {
  const text = bytes.toString("utf8");
  const written = Buffer.from("\ufffd");
  let byteOffset = 0;
  let from = 0;
  for (;;) {
    const offset = text.indexOf("\ufffd", from);
    byteOffset += Buffer.byteLength(text.slice(from, offset));
    if (!bytes.subarray(byteOffset, byteOffset + written.length).equals(written)) {
      return { text, offset, byte: bytes[byteOffset] ?? 0 };
    }
    byteOffset += written.length;
    from = offset + 1;
  }
}

/** "U+00E9". */
export function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;
}

function megabytes(sizeBytes: number): string {
  return `${(sizeBytes / 1e6).toFixed(0)} MB`;
}
