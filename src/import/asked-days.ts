import { readDay } from "./days.ts";
import { isPost } from "./plan-posts.ts";
import { dayOf } from "./post-dates.ts";
import type { SourcePost } from "./source-site.ts";

/** Puts a question to a person, and answers what was typed. */
export type Ask = (question: string) => Promise<string>;

/** What leaves this post and all after it without a date. */
const noMore = ".";

/**
 * Asks for the day of every post that has none; what isn't known stays without, and comes as a draft. A day that can't
 * be read is asked for again.
 * @param isKnown whether an earlier import took the post
 */
export async function datedByAsking(
  posts: readonly SourcePost[],
  isKnown: (key: string) => boolean,
  ask: Ask,
): Promise<readonly SourcePost[]> {
  const undated = posts.filter(
    (post) => isPost(post) && !post.isDraft && dayOf(post) === undefined && !isKnown(post.key),
  );
  const days = new Map<SourcePost, string>();
  for (const [i, post] of undated.entries()) {
    const count = `${i + 1} of ${undated.length} without a date`;
    let question = `${count}, \`${post.name}\`: when was it published? [YYYY-MM-DD, Enter for a draft, ${noMore} for all the rest] `;
    for (;;) {
      const answer = (await ask(question)).trim();
      if (answer === noMore) return withDays(posts, days);
      if (answer === "") break;
      const day = readDay(answer);
      if (day !== undefined) {
        days.set(post, day);
        break;
      }
      question = "That is no day on the calendar; write it as 2020-05-31: ";
    }
  }
  return withDays(posts, days);
}

function withDays(
  posts: readonly SourcePost[],
  days: ReadonlyMap<SourcePost, string>,
): readonly SourcePost[] {
  return posts.map((post) => {
    const day = days.get(post);
    return day === undefined ? post : { ...post, dayInName: day };
  });
}
