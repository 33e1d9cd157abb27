import { Option } from "commander";
import type { Options } from "../build/options.ts";
import { lookNames } from "../content/schemas/look-names.ts";
import { templates } from "../scaffold/templates.ts";

/** A command as a person types it. What it does is loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  /** `<target>` where one is needed, `[code...]` where there may be several. */
  readonly argument?: string;
  readonly summary: string;
  /** The shared flags that it takes (options.ts). */
  readonly shared?: readonly (keyof Options)[];
  /** Flags of its own. */
  readonly own?: readonly Option[];
  readonly example: string;
  /** Answers with the exit code. */
  load(): Promise<Run>;
}

/**
 * Runs a command.
 * @param argument what was typed in the place of the argument
 * @param values the flags by name, those not given with their default
 */
export type Run = (argument: readonly string[], values: never) => number | Promise<number>;

const builds = ["content", "out", "now", "url", "format"] as const;

/** Every command, in the order in which help lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: "init",
    argument: "<dir>",
    summary: "make the folder of a new site",
    own: [
      new Option("--title <title>", "the site's name"),
      new Option("--author <name>", "who writes it"),
      new Option("--language <tag>", "the language of the texts, like `de` (default: en)"),
      new Option("--look <look>", "what it looks like").choices(lookNames),
      new Option("--template <template>", "what it begins with").choices(templates),
      new Option("--url <url>", "where it will be"),
      new Option("-y, --yes", "ask nothing").default(false),
      new Option("--install", "install the package at once"),
      new Option("--no-install", "don't"),
      new Option("--git", "begin a git repository, outside of one"),
      new Option("--no-git", "don't"),
    ],
    example: "init my-site --template essays",
    load: async () => (await import("./init.ts")).init,
  },
  {
    name: "start",
    summary: "serve the site while you write, drafts and all",
    shared: ["content", "now", "url", "host", "port"],
    own: [
      new Option(
        "--editor <command>",
        "what opens a file from the page; else the one that runs, or $EDITOR",
      ),
    ],
    example: "start --port 3000",
    load: async () => (await import("./start.ts")).start,
  },
  {
    name: "build",
    summary: "write the whole site into a folder, or list what is wrong",
    shared: [...builds, "compress", "cache", "profile"],
    example: "build --out _site --url https://example.org",
    load: async () => (await import("./build.ts")).build,
  },
  {
    name: "check",
    argument: "[file...]",
    summary: "list everything that is wrong with the texts: errors, spelling, style, dead links",
    shared: ["content", "now", "url", "format", "external"],
    example: "check content/articles/story.md",
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "desk",
    summary: "list what is unfinished, due, changed since the release, linked by nobody or dead",
    shared: ["content", "now", "url", "format"],
    example: "desk --format json",
    load: async () => (await import("./desk.ts")).desk,
  },
  {
    name: "new",
    argument: "[title]",
    summary: "begin an article, or a figure",
    shared: ["content"],
    own: [
      new Option("--description <text>", "one sentence, shown in lists"),
      new Option("--tag <tag...>", "a tag; may be given several times"),
      new Option("--series <series>", "the series that it belongs to"),
      new Option("--period <period>", "when it happened: `2010-06/2010-07`"),
      new Option(
        "--date <date>",
        "a day (with an hour, as `2026-12-04T09:00`), a month or a year; today if not given",
      ),
      new Option("--slug <slug>", "its address, if the title makes a bad one"),
      new Option("--section <section>", "one of `sections:` in site.yaml, in place of articles/"),
      new Option("--folder", "with a folder of its own, for pictures").default(false),
      new Option("--no-draft", "not as a draft"),
      new Option("--edit", "open it in $EDITOR").default(false),
      new Option("--figure <name>", "begin a figure of this name instead"),
    ],
    example: 'new "The timeout that outlived its parent" --tag timeouts',
    load: async () => (await import("./new.ts")).newText,
  },
  {
    name: "import",
    argument: "[dir...]",
    summary:
      "bring the posts of a site made with another generator, and again what has changed there",
    own: importFlags(),
    example: "import ../old-blog --dry-run",
    load: async () => (await import("./import.ts")).importPosts,
  },
  {
    name: "explain",
    argument: "[code...]",
    summary: "say what the code of a diagnostic means, with an example",
    example: "explain E205",
    load: async () => (await import("./explain.ts")).explain,
  },
  {
    name: "preview",
    summary: "serve the built site with the headers and redirects of production",
    shared: ["out", "host", "port"],
    example: "preview --port 3000",
    load: async () => (await import("./preview.ts")).preview,
  },
  {
    name: "release",
    summary: "record the site's addresses in urls.lock, for those who deploy by other means",
    shared: ["content", "now", "url", "format"],
    example: "release",
    load: async () => (await import("./release.ts")).release,
  },
  {
    name: "deploy",
    argument: "<target>",
    summary: "build, check, and put the site where `deploy:` in site.yaml says",
    shared: ["content", "now", "url", "format", "compress", "cache"],
    own: [
      new Option("--dry-run", "only say what would change").default(false),
      new Option("--rollback", "put the release before back").default(false),
      new Option("--break-lock", "take over a lock that somebody left (S3)").default(false),
    ],
    example: "deploy server --dry-run",
    load: async () => (await import("./deploy.ts")).deploy,
  },
  {
    name: "verify",
    argument: "<url-or-dir>",
    summary: "compare a live site, or a folder, with its build",
    own: [new Option("--against <dir>", "the build to compare with; _site if there is one")],
    example: "verify https://example.org",
    load: async () => (await import("./verify.ts")).verify,
  },
  {
    name: "move",
    argument: "<kind> <from> <to>",
    summary:
      "rename an article, a heading, a tag or a series, or take a section to another article",
    shared: ["content", "now", "url"],
    own: rearranging(),
    example: "move section long-story#the-cause other-story",
    load: async () => (await import("./move.ts")).move,
  },
  {
    name: "merge",
    argument: "<from> <into>",
    summary: "make one article a part of another, with its links, addresses and feed entry",
    shared: ["content", "now", "url"],
    own: rearranging(),
    example: "merge short-story long-story",
    load: async () => (await import("./move.ts")).merge,
  },
  {
    name: "hosts",
    summary: "write settings for nginx, Caddy and Vercel to _hosts/",
    shared: ["out"],
    example: "hosts",
    load: async () => (await import("./hosts.ts")).hosts,
  },
  {
    name: "eject",
    argument: "[layout]",
    summary:
      "copy a page or part of the theme into layouts/, to change it there; without a name, list them",
    own: [
      new Option(
        "--diff",
        "show how the site's file differs from the theme's, and write nothing",
      ).default(false),
    ],
    example: "eject footer",
    load: async () => (await import("./eject.ts")).eject,
  },
  {
    name: "upgrade",
    summary: "say what a new version has changed for this site, and mend what can be",
    shared: ["content"],
    own: [
      new Option("--write", "write the changes that are shown").default(false),
      new Option("--force", "write even if git has changes that are not committed").default(false),
    ],
    example: "upgrade --write",
    load: async () => (await import("./upgrade.ts")).upgrade,
  },
  {
    name: "schemas",
    summary: "write the JSON Schemas that editors read",
    example: "schemas",
    load: async () => (await import("./schemas.ts")).schemas,
  },
];

function rearranging(): Option[] {
  return [
    new Option("--yes", "write without asking").default(false),
    new Option("--dry-run", "only show what would change").default(false),
  ];
}

function importFlags(): Option[] {
  return [
    new Option("--from <generator>", "what made the site, if it is taken for another"),
    new Option("--to <dir>", "the content folder that gets the posts, new or not").default(
      "content",
    ),
    new Option("--old-url <url>", "where the old site is, if its settings don't say"),
    new Option(
      "--check-against <file>",
      "a sitemap of the old site: say which addresses would be dead",
    ),
    new Option("--format <format>", "how diagnostics are printed")
      .choices(["text", "json"])
      .default("text"),
    new Option("--yes", "take the old addresses as they are read, without asking").default(false),
    new Option("--dry-run", "only say what would happen").default(false),
  ];
}
