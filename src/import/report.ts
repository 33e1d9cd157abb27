import { explanationOf } from "../diagnostics/catalogue/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Fate } from "./compare-earlier.ts";

/** What came of an import, for a person to work down. */
export interface ImportReport {
  readonly generator: string;
  readonly fates: Readonly<Record<Fate, number>>;
  readonly drafts: number;
  readonly pictures: number;
  readonly newTags: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Old addresses that nothing here answers, if a list of them was given. */
  readonly dead?: { readonly checked: number; readonly paths: readonly string[] };
}

/** Diagnostics of one code, the gravest kinds first. */
interface Group {
  readonly code: string;
  readonly title: string;
  readonly hint: string;
  readonly all: readonly Diagnostic[];
}

/** What holds a post up comes first, what is only good to know last. */
const order = [
  "W810",
  "W830",
  "W827",
  "W822",
  "W826",
  "W824",
  "W825",
  "W812",
  "W811",
  "W820",
  "W823",
  "W828",
  "W821",
  "W829",
];

function groupsOf(diagnostics: readonly Diagnostic[]): Group[] {
  const byCode = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const known = byCode.get(one.code);
    if (known) known.push(one);
    else byCode.set(one.code, [one]);
  }
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  return [...byCode]
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([code, all]) => ({
      code,
      title: explanationOf(code)?.title ?? code,
      hint: explanationOf(code)?.meaning ?? "",
      all,
    }));
}

function located({ file, line, message }: Diagnostic): string {
  return `${file}:${line} ${message}`;
}

function came({ generator, fates, drafts, pictures }: ImportReport): string[] {
  const count = (n: number, words: string) => (n === 0 ? [] : [`${n} ${words}`]);
  return [
    `From ${generator}: ${fates.new + fates.changed + fates.unchanged + fates.edited + fates.both + fates.removed} posts, ${pictures} pictures.`,
    [
      ...count(fates.new, "new"),
      ...count(fates.changed, "changed over there and taken anew"),
      ...count(fates.unchanged, "as they were"),
      ...count(fates.edited, "edited here and left alone"),
      ...count(fates.both, "changed on both sides: yours stay"),
      ...count(fates.removed, "taken away here, and not brought back"),
      ...count(drafts, "of them drafts"),
    ].join(", "),
  ];
}

/** The report on a terminal: a page. */
export function terminalReport(report: ImportReport): string {
  const groups = groupsOf(report.diagnostics);
  const lines = [...came(report), ""];
  for (const { code, title, all } of groups) {
    lines.push(`${code} ${title}: ${all.length}`);
    const [first] = all;
    if (first) lines.push(`    ${located(first).slice(0, 160)}`);
  }
  if (report.dead)
    lines.push(
      "",
      `${report.dead.paths.length} of ${report.dead.checked} old addresses would be dead.`,
      ...report.dead.paths.slice(0, 5).map((path) => `    ${path}`),
    );
  return `${lines.join("\n")}\n`;
}

/** `import-report.md`: by kind, with counts, the first places and how to mend it. */
export function markdownReport(report: ImportReport): string {
  const lines = ["# Import report", "", ...came(report), ""];
  if (report.newTags.length > 0)
    lines.push(`New in tags.yaml, each to be described: ${report.newTags.join(", ")}.`, "");
  for (const { code, title, hint, all } of groupsOf(report.diagnostics)) {
    lines.push(`## ${code}: ${title} (${all.length})`, "", hint, "");
    const byMessage = new Map<string, Diagnostic[]>();
    for (const one of all)
      byMessage.set(one.message, [...(byMessage.get(one.message) ?? []).slice(0, 1000), one]);
    const kinds = [...byMessage].sort(([, a], [, b]) => b.length - a.length);
    for (const [message, same] of kinds.slice(0, 40)) {
      const places = same.slice(0, 3).map(({ file, line }) => `${file}:${line}`);
      const more = same.length > 3 ? ` and ${same.length - 3} more` : "";
      lines.push(`- ${message.replace(/\s+/g, " ").slice(0, 300)} (${places.join(", ")}${more})`);
    }
    if (kinds.length > 40) lines.push(`- … and ${kinds.length - 40} others, in import-report.json`);
    lines.push("");
  }
  if (report.dead) {
    lines.push(
      `## Old addresses that would be dead (${report.dead.paths.length} of ${report.dead.checked})`,
      "",
    );
    lines.push(...report.dead.paths.map((path) => `- ${path}`), "");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The report for programs, as one JSON object with a newline at its end. */
export function jsonReport(report: ImportReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
