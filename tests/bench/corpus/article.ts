import { capital, codeFence } from "./code.ts";
import { type Random, randomAt } from "./random.ts";
import { vocabulary, zipf } from "./vocabulary.ts";

/** What stands above an article. */
export interface Head {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly tags: readonly string[];
  readonly series: string | undefined;
}

/** An endless library of articles, each made on its own when it is asked for. */
export interface Library {
  readonly tags: readonly string[];
  readonly series: readonly string[];
  head(place: number): Head;
  /** Markdown in this project's dialect. */
  body(place: number): string;
}

const firstDay = Date.UTC(2010, 0, 1);
const days = 15 * 365;
/** Bytes of an article's text: log-normal, as posts of real blogs are, with this mean. */
const meanBytes = 7_800;
const spread = 0.75;
/** How many words an article has of its own, and how often one of them is used. */
const ownWords = 40;
const ownShare = 0.1;

/** The library of `count` articles that belongs to a seed. */
export function library(seed: number, count: number): Library {
  const words = vocabulary(seed);
  const draw = zipf(words);
  const rare = (chance: Random) => words[chance.int(250, words.length)] ?? "";
  const plain = randomAt(seed, 999_998);
  const tags = distinct(20, () => rare(plain));
  const series = distinct(Math.max(2, Math.round(count / 500)), () => rare(plain));
  const one = (list: readonly string[], chance: Random) => list[chance.int(0, list.length)] ?? "";

  function head(place: number): Head {
    const chance = randomAt(seed, 2 * place);
    const title = capital(Array.from({ length: chance.int(3, 8) }, () => draw(chance)).join(" "));
    // Tags are as unequal as on real blogs: the square of an even number favours the first.
    const used = Array.from(
      { length: chance.int(1, 5) },
      () => tags[Math.floor(chance.next() ** 2 * tags.length)] ?? "",
    );
    return {
      slug: `${title.toLowerCase().split(" ").slice(0, 4).join("-")}-${place}`,
      title,
      description: `${capital(sentence(chance, draw, 8, 14))}.`,
      date: new Date(firstDay + chance.int(0, days) * 86_400_000).toISOString().slice(0, 10),
      tags: [...new Set(used)],
      series: chance.next() < 0.02 ? one(series, chance) : undefined,
    };
  }

  function body(place: number): string {
    const chance = randomAt(seed, 2 * place + 1);
    const own = Array.from({ length: ownWords }, () => rare(chance));
    const word = (from: Random) => (from.next() < ownShare ? one(own, from) : draw(from));
    const bytes = Math.min(
      60_000,
      Math.max(600, meanBytes * Math.exp(spread * chance.normal() - spread ** 2 / 2)),
    );
    const hasCode = chance.next() < 1 / 3;
    const writer = { chance, word, anyOther: () => head(chance.int(0, count)) };
    const notes: string[] = [];
    const headings = new Set<string>();
    let text = `${paragraph(writer, notes)}\n`;
    let depth = 1;
    for (let block = 1; text.length < bytes; block++) {
      const kind = chance.next();
      if (block % 5 === 0) {
        depth = depth > 1 && chance.next() < 0.3 ? 3 : 2;
        const heading = capital(sentence(chance, word, 2, 6));
        if (!headings.has(heading)) text += `\n${"#".repeat(depth)} ${heading}\n`;
        headings.add(heading);
      }
      if (hasCode && (block === 2 || kind < 0.14))
        text += `\n${codeFence(chance, () => one(own, chance))}\n`;
      else if (kind < 0.2) text += `\n${list(writer, chance.next() < 0.3)}`;
      else if (kind < 0.23) text += `\n> ${capital(sentence(chance, word, 12, 40))}.\n`;
      else if (kind < 0.245) text += `\n${table(writer)}`;
      else text += `\n${paragraph(writer, notes)}\n`;
    }
    return withoutDoubles(notes.length > 0 ? `${text}\n${notes.join("\n")}\n` : text);
  }

  return { tags, series, head, body };
}

interface Writer {
  readonly chance: Random;
  readonly word: (chance: Random) => string;
  readonly anyOther: () => Head;
}

/** Three to eight sentences with emphasis, code, links, and now and then a footnote. */
function paragraph({ chance, word, anyOther }: Writer, notes: string[]): string {
  const sentences: string[] = [];
  for (let left = chance.int(3, 9); left > 0; left--) {
    const start = capital(sentence(chance, word, 4, 16));
    const kind = chance.next();
    const phrase = sentence(chance, word, 1, 4);
    let end = sentence(chance, word, 2, 8);
    if (kind < 0.08) end = `*${phrase}* ${end}`;
    else if (kind < 0.13) end = `**${phrase}** ${end}`;
    else if (kind < 0.18) end = `\`${word(chance)}\` ${end}`;
    else if (kind < 0.23)
      end = `[${phrase}](https://${word(chance)}.example/${word(chance)}/) ${end}`;
    else if (kind < 0.255)
      end =
        chance.next() < 0.3 ? `[[${anyOther().slug}]]` : `[[${anyOther().slug}|${phrase}]] ${end}`;
    else if (kind < 0.265) {
      notes.push(`[^${notes.length + 1}]: ${capital(sentence(chance, word, 6, 20))}.`);
      end += `[^${notes.length}]`;
    }
    sentences.push(`${start}${chance.next() < 0.4 ? "," : ""} ${end}.`);
  }
  return sentences.join(" ");
}

function list({ chance, word }: Writer, isNumbered: boolean): string {
  let text = "";
  for (let i = 1, length = chance.int(3, 9); i <= length; i++) {
    text += `${isNumbered ? `${i}.` : "-"} ${capital(sentence(chance, word, 3, 14))}\n`;
  }
  return text;
}

function table({ chance, word }: Writer): string {
  const columns = chance.int(2, 5);
  const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(" | ")} |\n`;
  let text = row(() => capital(word(chance))) + row(() => "---");
  for (let left = chance.int(3, 9); left > 0; left--) {
    text += row(() => (chance.next() < 0.5 ? word(chance) : String(chance.int(1, 9999))));
  }
  return text;
}

function sentence(
  chance: Random,
  word: (chance: Random) => string,
  from: number,
  to: number,
): string {
  let text = word(chance);
  for (let left = chance.int(from, to) - 1; left > 0; left--) text += ` ${word(chance)}`;
  return text;
}

/** No word stands twice in a row, as in texts that somebody has read: the build would warn of it (W385). */
function withoutDoubles(text: string): string {
  return text.replace(/\b([a-z]+)(?: \1\b)+/gi, "$1");
}

function distinct(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}
