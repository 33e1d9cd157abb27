import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Desk, DeskLink, DeskText } from "./desk.ts";
import { namedSections } from "./text-change.ts";

/** The page's stylesheet: the only thing inline, so that a policy can name its hash. */
export const deskStyles = `
:root { color-scheme: light dark; --ink: light-dark(#23262d, #e6e8ec); --quiet: light-dark(#5b606b, #a3a9b4);
  --line: light-dark(#e2e4e9, #33363e); --accent: light-dark(#2456c8, #8fb0ff); --warn: light-dark(#9a5b00, #e3aa4c); --bad: light-dark(#b3213a, #ff8a9b); }
* { box-sizing: border-box; }
body { margin: 0; padding: clamp(1rem, 4vw, 3rem); background: light-dark(#fbfbfc, #17191e); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main, main > div { display: grid; gap: 2.5rem clamp(1.5rem, 4vw, 4rem); align-content: start; grid-template-columns: minmax(0, 1fr); }
main { max-width: 72rem; margin-inline: auto; }
header { grid-column: 1 / -1; }
@media (min-width: 60rem) { main { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 0 0 0.4rem; padding-block-end: 0.4rem; border-block-end: 2px solid var(--ink); }
h2 span { color: var(--quiet); font-weight: 400; }
p { margin: 0; color: var(--quiet); }
ul, ol { list-style: none; margin: 0; padding: 0; }
li { padding-block: 0.55rem; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; font-weight: 500; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
small { display: block; font-size: 0.875rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
code { font: 0.92em ui-monospace, monospace; }
.bad { color: var(--bad); } .warn { color: var(--warn); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: 0.45rem 0 0.45rem 1rem; border-block-end: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-inline-start: 0; width: auto; }
thead th { color: var(--quiet); font-size: 0.875rem; font-weight: 500; }
tbody th { font-weight: 400; }
.month { white-space: nowrap; }
.number { text-align: end; white-space: nowrap; width: 1%; }
.bar { width: 45%; }
meter { appearance: none; display: block; width: 100%; height: 0.7rem; margin-block-start: 0.45rem; border: 0; background: var(--line); border-radius: 2px; }
meter::-webkit-meter-inner-element { display: block; height: 100%; }
meter::-webkit-meter-bar { background: none; border: 0; border-radius: 2px; height: 100%; }
meter::-webkit-meter-optimum-value { background: var(--accent); border-radius: 2px; }
meter::-moz-meter-bar { background: var(--accent); border-radius: 2px; }
`;

const numbers = new Intl.NumberFormat("en");
const counted = (n: number, word: string) => `${numbers.format(n)} ${word}${n === 1 ? "" : "s"}`;

/** The desk as a page of its own, in English as all of the program's tools are. Addresses are without the base path. */
export function deskPage(desk: Desk): string {
  const { title } = desk;
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`Desk: ${title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: deskStyles }} />
      </head>
      <body>
        <main>
          <header>
            <h1>Desk</h1>
            <p>
              <a href="/">{title}</a>, as it stands on this machine
            </p>
          </header>
          <div>
            <Drafts desk={desk} />
            <Changed desk={desk} />
            <Orphans desk={desk} />
          </div>
          <div>
            <Links desk={desk} />
            <Linked desk={desk} />
            <Months desk={desk} />
          </div>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}

function Drafts({ desk: { drafts, scheduled, unreadable } }: { desk: Desk }) {
  return (
    <>
      <Part title="Drafts" count={drafts.length + unreadable.length} none="Nothing is unfinished.">
        {unreadable.map((slug) => (
          <li key={slug}>
            {slug} <small class="bad">Its front matter can’t be read.</small>
          </li>
        ))}
        {drafts.map((draft) => (
          <Text key={draft.slug} text={draft}>
            begun {draft.begun}, {counted(draft.days, "day")} ago · {counted(draft.words, "word")}
          </Text>
        ))}
      </Part>
      <Part title="Scheduled" count={scheduled.length} none="Nothing waits for its day.">
        {scheduled.map((text) => (
          <Text key={text.slug} text={text}>
            {text.due}, in {counted(text.days, "day")} · {counted(text.words, "word")}
          </Text>
        ))}
      </Part>
    </>
  );
}

function Changed({ desk: { changed } }: { desk: Desk }) {
  const { since, fresh, edited, removed } = changed;
  const title = since ? `Changed since ${since.day}` : "Changed since the last release";
  return (
    <Part
      title={title}
      count={fresh.length + edited.length + removed.length}
      none={
        since ? "Every text reads as it was released." : "Git knows of no release of this site."
      }
    >
      {fresh.map((text) => (
        <Text key={text.slug} text={text}>
          new · {counted(text.words, "word")}
        </Text>
      ))}
      {edited.map((text) => {
        const sections = namedSections(text.sections);
        return (
          <Text key={text.slug} text={text}>
            +{numbers.format(text.added)} −{numbers.format(text.removed)} words
            {sections && ` · ${sections}`}
          </Text>
        );
      })}
      {removed.map((file) => (
        <li key={file}>
          <code>{file}</code> <small>gone</small>
        </li>
      ))}
    </Part>
  );
}

function Links({ desk: { links } }: { desk: Desk }) {
  return (
    <Part
      title="Dead and redirected links"
      count={links.dead.length + links.moved.length}
      none="None that is known; npm run check -- --external asks."
    >
      {links.dead.map((link) => (
        <LinkItem key={`${link.file}:${link.line}:${link.column}`} link={link} mark="bad">
          {link.problem}
        </LinkItem>
      ))}
      {links.moved.map((link) => (
        <LinkItem key={`${link.file}:${link.line}:${link.column}`} link={link} mark="warn">
          now <a href={link.to}>{link.to}</a>
        </LinkItem>
      ))}
    </Part>
  );
}

function LinkItem({
  link: { url, file, line, column },
  mark,
  children,
}: {
  link: DeskLink;
  mark: "bad" | "warn";
  children: ComponentChildren;
}) {
  return (
    <li>
      <a href={url}>{url}</a>
      <small class={mark}>{children}</small>
      <small>
        <code>{`${file}:${line}:${column}`}</code>
      </small>
    </li>
  );
}

function Orphans({ desk: { orphans } }: { desk: Desk }) {
  return (
    <Part title="Orphans" count={orphans.length} none="Every article has a text that links to it.">
      {orphans.map((text) => (
        <Text key={text.slug} text={text}>
          no text links to it
        </Text>
      ))}
    </Part>
  );
}

function Linked({ desk: { linked } }: { desk: Desk }) {
  return (
    <section>
      <h2>Links in and out</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col" class="number">
              In
            </th>
            <th scope="col" class="number">
              Out
            </th>
            <th scope="col" class="number">
              Elsewhere
            </th>
          </tr>
        </thead>
        <tbody>
          {linked.map(({ slug, path, title, from, to, outgoing }) => (
            <tr key={slug}>
              <th scope="row">
                <a href={path}>{title}</a>
              </th>
              <td class="number">{from}</td>
              <td class="number">{to}</td>
              <td class="number">{outgoing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Months({ desk: { months } }: { desk: Desk }) {
  const most = Math.max(1, ...months.map(({ words }) => words));
  return (
    <section>
      <h2>Words a month</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" class="number">
              Articles
            </th>
            <th scope="col" class="number">
              Words
            </th>
            <th class="bar" />
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, articles, words }) => (
            <tr key={month}>
              <th scope="row" class="month">
                {month}
              </th>
              <td class="number">{articles}</td>
              <td class="number">{numbers.format(words)}</td>
              <td class="bar">
                <meter value={words} max={most} aria-label={`Words of ${month}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Part(props: { title: string; count: number; none: string; children: ComponentChildren }) {
  const { title, count, none, children } = props;
  return (
    <section>
      <h2>
        {title} <span>{count}</span>
      </h2>
      {count === 0 ? <p>{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

function Text({
  text: { path, title },
  children,
}: {
  text: DeskText;
  children: ComponentChildren;
}) {
  return (
    <li>
      <a href={path}>{title}</a>
      <small>{children}</small>
    </li>
  );
}
