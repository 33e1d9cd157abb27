import rss from "@astrojs/rss";
import { newestFirst } from "../newest-first.js";

export const GET = (context) =>
  rss({
    title: "A Made-up Blog",
    description: "Nobody wrote it.",
    site: context.site,
    items: newestFirst.slice(0, 20).map(({ id, data }) => ({ title: data.title, description: data.description, pubDate: data.date, link: `/articles/${id}/` })),
  });
