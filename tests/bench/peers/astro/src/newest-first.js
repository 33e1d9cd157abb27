import { getCollection } from "astro:content";

export const newestFirst = (await getCollection("articles")).sort(
  (a, b) => b.data.date.valueOf() - a.data.date.valueOf(),
);
export const day = (date) => date.toISOString().slice(0, 10);
