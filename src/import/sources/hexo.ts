import { listAt, recordOf, textAt } from "../front-matter-values.ts";
import { liquidConverter } from "../templates/liquid.ts";
import { linksIn } from "./elsewhere.ts";
import { folderPost } from "./folder-post.ts";
import { dayParts, fillPermalink, rooted } from "./permalink.ts";
import { readPosts } from "./read-posts.ts";
import { factsIn, readSettings, siteAddress } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";

/** Hexo: `source/_posts`, with addresses by a pattern (https://hexo.io/docs/permalinks). */
export const hexo: SourceReader = {
  name: "hexo",
  recognizes: (folder) =>
    folder.find("source/_posts") !== undefined &&
    folder.find("_config.yml") !== undefined &&
    // Octopress has its posts there, too, and is Jekyll.
    !/^(?:source|markdown)\s*:\s*(?:source|rdiscount|kramdown|redcarpet)\s*$/m.test(
      folder.read("_config.yml")?.text ?? "",
    ),
  read(folder, report) {
    const settings = readSettings(folder, ["_config.yml"], report);
    const isDatedName = /:year-:month-:day-:title/.test(textAt(settings, "new_post_name") ?? "");
    const pattern = textAt(settings, "permalink") ?? ":year/:month/:day/:title/";
    const drafts = readPosts(folder, "source/_drafts", report).map((read) =>
      folderPost(read, folder, () => undefined, true),
    );
    const posts = readPosts(folder, "source/_posts", report).map((read) =>
      folderPost(read, folder, (day, slug) =>
        fillPermalink(pattern, {
          ...dayParts(day),
          title: isDatedName ? slug : read.stem,
          name: slug,
          post_title: slug,
          category: listAt(read.data, "categories")[0] ?? "",
        }),
      ),
    );
    const address = siteAddress(textAt(settings, "url"));
    const pages = readPosts(folder, "source", report)
      .filter(({ name }) => !/(?:^|\/)_/.test(name))
      .map((read) => ({
        ...folderPost(read, folder, () =>
          rooted(
            read.stem.endsWith("index")
              ? `${read.stem.replace(/\/?index$/, "")}/`
              : `${read.stem}.html`,
          ),
        ),
        isPage: true,
      }));
    const theme = textAt(settings, "theme") ?? "";
    const look = readSettings(
      folder,
      [`_config.${theme}.yml`, `source/_data/${theme}.yml`, `themes/${theme}/_config.yml`],
      report,
    );
    return {
      posts: [...[...posts, ...drafts].map((post) => ({ ...post, isPage: false })), ...pages],
      roots: ["source"].flatMap((name) => folder.find(name) ?? []),
      address:
        address === undefined
          ? undefined
          : siteAddress(
              `${new URL(address).origin}${rooted(textAt(settings, "root") ?? new URL(address).pathname)}`,
            ),
      facts: {
        ...factsIn(settings),
        links: linksIn({ ...look, ...settings }),
        menu: Object.entries(recordOf(look.menu ?? settings.menu)).flatMap(([label, target]) =>
          typeof target === "string"
            ? [{ label: capital(label), url: target.split("||", 1)[0]?.trim() ?? "" }]
            : [],
        ),
      },
      convert: liquidConverter(settings, "hexo"),
    };
  },
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
