import { francAll } from "franc";
import type { SourcePost } from "./source-site.ts";

/** What is looked at: some beginnings of posts, as one may be a list of links in another language. */
const mostPosts = 100;
const mostOfPost = 2000;
/** Of fewer letters nobody could say. */
const leastLetters = 300;

/** What is no prose: code, tags, templates, addresses. */
const notProse =
  /^(?:```|~~~)[^\n]*\n[\s\S]*?^(?:```|~~~)[ \t]*$|`[^`\n]*`|<[^<>]*>|\{[{%][^{}]*[%}]\}|\w+:\/\/\S+/gm;

/** A language tag for what posts are written in, by their letters and words; undefined where they are too few. */
export function guessLanguage(posts: readonly SourcePost[]): string | undefined {
  const step = Math.max(1, Math.ceil(posts.length / mostPosts));
  const prose = posts
    .filter(({ language }, i) => language === undefined && i % step === 0)
    .map(({ body }) => body.slice(0, mostOfPost).replace(notProse, " "))
    .join("\n");
  if ((prose.match(/\p{L}/gu) ?? []).length < leastLetters) return undefined;
  // Of a big language and a small one beside it, Scots beside English, the big one has two letters.
  const [tag] = francAll(prose)
    .flatMap(([code]) => Intl.getCanonicalLocales(code))
    .filter((tag) => tag.length === 2);
  return tag === "zh" ? chinese(prose) : tag;
}

/** By characters that one of the two scripts has and the other has not. */
function chinese(prose: string): string {
  const countOf = (characters: RegExp) => prose.match(characters)?.length ?? 0;
  return countOf(/[們這說對時來過還]/g) > countOf(/[们这说对时来过还]/g) ? "zh-Hant" : "zh-Hans";
}
