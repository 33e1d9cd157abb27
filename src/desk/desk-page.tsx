import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { dayAndHour, daysAway } from "./days-away.ts";
import type { Desk, DeskLink, DeskText } from "./desk.ts";
import { deskStyles } from "./desk-styles.ts";
import { Linked, Months } from "./desk-tables.tsx";
import { namedSections } from "./text-change.ts";

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
            begun {draft.begun}, {daysAway(-draft.days)} · {counted(draft.words, "word")}
          </Text>
        ))}
      </Part>
      <Part title="Scheduled" count={scheduled.length} none="Nothing waits for its day.">
        {scheduled.map((text) => (
          <Text key={text.slug} text={text}>
            {dayAndHour(text.due)}, {daysAway(text.days)} · {counted(text.words, "word")}
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
