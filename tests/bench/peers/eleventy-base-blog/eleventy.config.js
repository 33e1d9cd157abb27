import { HtmlBasePlugin, IdAttributePlugin, InputPathToUrlTransformPlugin } from "@11ty/eleventy";
import { eleventyImageTransformPlugin } from "@11ty/eleventy-img";
import navigation from "@11ty/eleventy-navigation";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";
import { DateTime } from "luxon";

/** The plugins and settings that eleventy-base-blog 9 comes with, written anew. */
export default function configure(eleventy) {
  eleventy.addPreprocessor("drafts", "*", ({ draft }) => {
    if (draft && process.env.ELEVENTY_RUN_MODE === "build") return false;
  });
  eleventy.addPassthroughCopy({ public: "/" });
  eleventy.addBundle("css", { toFileDirectory: "dist", bundleHtmlContentFromSelector: "style" });
  eleventy.addBundle("js", { toFileDirectory: "dist", bundleHtmlContentFromSelector: "script" });
  eleventy.addPlugin(syntaxHighlight, { preAttributes: { tabindex: 0 } });
  eleventy.addPlugin(navigation);
  eleventy.addPlugin(HtmlBasePlugin);
  eleventy.addPlugin(InputPathToUrlTransformPlugin);
  eleventy.addPlugin(feedPlugin, {
    type: "atom",
    outputPath: "/feed/feed.xml",
    collection: { name: "posts", limit: 10 },
    metadata: { language: "en", title: "A Made-up Blog", subtitle: "Nobody wrote it", base: "https://bench.example/", author: { name: "Nobody" } },
  });
  eleventy.addPlugin(eleventyImageTransformPlugin, {
    formats: ["avif", "webp", "auto"],
    failOnError: false,
    htmlOptions: { imgAttributes: { loading: "lazy", decoding: "async" } },
  });
  eleventy.addPlugin(IdAttributePlugin);

  const utc = (date) => DateTime.fromJSDate(date, { zone: "utc" });
  eleventy.addFilter("readableDate", (date) => utc(date).toFormat("dd LLLL yyyy"));
  eleventy.addFilter("isoDate", (date) => utc(date).toFormat("yyyy-LL-dd"));
  eleventy.addFilter("head", (list, n) => (n < 0 ? list.slice(n) : list.slice(0, n)));
  eleventy.addFilter("topics", (tags) => (tags ?? []).filter((tag) => !["all", "posts"].includes(tag)).sort());

  return {
    templateFormats: ["md", "njk", "html", "liquid", "11ty.js"],
    markdownTemplateEngine: "njk",
    htmlTemplateEngine: "njk",
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
  };
}
