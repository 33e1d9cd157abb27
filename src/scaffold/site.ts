import { stringify } from "yaml";
import type { NewFile } from "./figure.ts";
import { figureScaffold } from "./figure.ts";
import { starterWords } from "./starter-words.ts";
import type { Template } from "./templates.ts";

/** What its author says of a new site. */
export interface NewSite {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly look: string;
  readonly template: Template;
  readonly url: string;
  readonly timeZone: string;
  /** The day of the first article, as it stands in front matter. */
  readonly today: string;
  /** The package's name in npm, and what `package.json` asks of it. */
  readonly dependency: readonly [name: string, version: string];
  readonly packageName: string;
  /** The workflow that publishes it, installing by npm. */
  readonly workflow: string;
  /** The package without which pictures for where links are shared lack its language's letters; undefined if none is needed. */
  readonly imageFont: string | undefined;
  /** How its package manager is called. */
  readonly manager: string;
}

/** The files of a new site that builds, in the order of their paths; pictures are drawn from SVG. */
export function siteScaffold(site: NewSite): NewFile[] {
  const hasFigure = site.template === "engineering";
  const files = [
    { path: ".github/workflows/publish.yml", text: workflowFor(site) },
    { path: ".gitignore", text: "node_modules/\n_site/\n_hosts/\n.cache/\n" },
    { path: "README.md", text: readme(site) },
    { path: "package.json", text: packageJson(site) },
    { path: "content/site.yaml", text: siteYaml(site) },
    ...firstArticle(site),
    ...(hasFigure
      ? figureScaffold("queue", site.language).filter(({ path }) => path.startsWith("figures/"))
      : []),
    ...(hasFigure ? [{ path: "tsconfig.json", text: tsconfig }] : []),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** With another manager there is no lockfile of npm's, and in CI each installs what its own one says. */
function workflowFor({ workflow, manager }: NewSite): string {
  if (manager === "npm") return workflow;
  return workflow
    .replace(/^ +cache: npm\n/m, "")
    .replace("npm ci --ignore-scripts", `npx --yes ${manager} install --ignore-scripts`);
}

const tsconfig = `{
  "extends": "load-bearing/tsconfig.json",
  "include": ["figures", "layouts", ".eleventy.ts"]
}
`;

function packageJson({ packageName, dependency: [name, version] }: NewSite): string {
  const commands = [
    "start",
    "build",
    "check",
    "new",
    "desk",
    "move",
    "merge",
    "explain",
    "preview",
    "deploy",
    "release",
    "verify",
    "hosts",
    "import",
    "upgrade",
  ];
  const scripts = Object.fromEntries(
    commands.map((command) => [command, `load-bearing ${command}`]),
  );
  const all = {
    name: packageName,
    private: true,
    type: "module",
    scripts,
    dependencies: { [name]: version },
    // It has one, a shortcut that it works without.
    allowScripts: { esbuild: false },
  };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

function siteYaml(site: NewSite): string {
  const { title, author, language, look, url, timeZone, imageFont, manager } = site;
  const { tagline } = starterWords(language);
  const values = { title, tagline, url, language, timeZone, author: { name: author } };
  const yaml = stringify({ ...values, theme: { look } }, { lineWidth: 0 });
  const add = manager === "npm" ? "npm install --save-exact" : `${manager} add --save-exact`;
  const noImages =
    imageFont === undefined
      ? ""
      : `# For pictures where links are shared: \`${add} ${imageFont}\`, and take these two lines out.\nsocialImages: false\n`;
  return `# yaml-language-server: $schema=../node_modules/load-bearing/schemas/site.schema.json\n${yaml}${noImages}`;
}

function firstArticle(site: NewSite): NewFile[] {
  const { language, template, today } = site;
  const { tagline, title, description, text, isOwn } = starterWords(language);
  const cover = template === "photos" && { cover: { picture: "morning.jpg", alt: title } };
  const frontMatter = stringify(
    { title, description, date: today, ...(!isOwn && { language: "en" }), ...cover },
    { lineWidth: 0 },
  );
  const head = `---\n${frontMatter}---\n\n${text}\n`;
  if (template === "photos") {
    return [
      { path: "content/articles/first/index.md", text: head },
      { path: "content/articles/first/morning.jpg", text: morning },
    ];
  }
  const more = {
    blog: "",
    essays: `\n> ${description}\n\n## ${tagline}\n\n${text}[^1]\n\n[^1]: ${description}\n`,
    engineering: `\n\`\`\`sh\nnpm run new -- --figure NAME\n\`\`\`\n\n::figure{name=queue}\n`,
  };
  return [{ path: "content/articles/first.md", text: `${head}${more[template]}` }];
}

/** A picture to begin with: a sky over hills. */
const morning = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000" viewBox="0 0 16 10">
<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#35507a"/><stop offset=".7" stop-color="#f0b48a"/><stop offset="1" stop-color="#fbe6c8"/></linearGradient></defs>
<path fill="url(#s)" d="M0 0h16v10H0z"/><circle cx="11" cy="5.4" r=".7" fill="#fff4dc"/>
<path fill="#7c6a78" d="M0 7q3-2 6-.6T12 6.6t4-.6v4H0z"/><path fill="#3a3f4d" d="M0 8.4q4-1.8 8-.3t8-.7V10H0z"/></svg>
`;

function readme({ title, template, manager }: NewSite): string {
  const run = manager === "npm" ? "npm run" : manager;
  const rows = [
    ["content/site.yaml", "title, author, language, address, look"],
    [
      "content/articles/",
      "a Markdown file for each article, or a folder with its pictures beside `index.md`",
    ],
    ["content/pages/", "other pages: `projects.md` becomes `/projects/`"],
    ["content/about.md", "the page about you, once there is one"],
    ...(template === "engineering"
      ? [["figures/", "a folder for each figure: a model, a drawing, its controls"]]
      : []),
    ["public/", "files that are copied as they are, once there are any"],
    ["_site/", "the built site; not kept in git"],
  ];
  const commands = [
    [`${manager} install`, "once, after a fresh clone"],
    [`${manager} start`, "http://localhost:8080; a save shows at once"],
    [`${run} new`, "begin an article, a draft"],
    [`${run} check`, "everything that is wrong, with file and line"],
    [`${run} build`, "write the site to _site/"],
  ] as const;
  const width = Math.max(...commands.map(([command]) => command.length));
  return `# ${title}

Made with [load-bearing](https://www.npmjs.com/package/load-bearing). Node 20.19 or newer is all it needs.

\`\`\`sh
${commands.map(([command, what]) => `${command.padEnd(width)}  # ${what}`).join("\n")}
\`\`\`

| where | what |
| --- | --- |
${rows.map(([where, what]) => `| \`${where}\` | ${what} |`).join("\n")}

An article begins with its title, a description and a date between two lines of \`---\`. A diagnostic has a code;
\`npx load-bearing explain E205\` says more of it, with an example.

To publish on GitHub Pages, push to the branch \`main\` and set Settings → Pages → Source to "GitHub Actions".
Elsewhere, copy \`_site/\` to any static host; put the address into \`url:\` in \`content/site.yaml\` first.

The next version: \`${manager} update\`, then \`npx load-bearing upgrade\`, which says what has changed for this site.
`;
}
