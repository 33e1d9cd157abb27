import { extname } from "node:path";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { fill } from "../../i18n/format.ts";
import { isTooLarge, runsOnServer, serverEndingHint } from "../attachments.ts";
import { fileBeside } from "../file-beside.ts";
import { variantsOf } from "../picture-variants.ts";
import { type VideoProvider, videoProviders } from "../schemas/embeds.ts";
import { shownPicture } from "../shown-picture.ts";
import { pathOfFile } from "../site-path.ts";
import { parseAttributes } from "./attributes.ts";
import { escapeHtml } from "./escape-html.ts";
import type { RenderEnv } from "./render-env.ts";

/** What a page and a feed show of it. */
interface VideoHtml {
  readonly html: string;
  readonly feedHtml: string;
}

const hosts = { youtube: "YouTube", vimeo: "Vimeo" } as const;
const knownFiles = new Set([".mp4", ".webm", ".ogv"]);

/**
 * `::video{youtube=ID title="…" poster=file.jpg}`: the author's poster with a link to where the video is. A
 * script plays it in place once it is clicked (src/browser/embeds.ts); nothing is fetched before.
 */
export function renderVideo(token: Token, env: RenderEnv): VideoHtml {
  const { values } = parseAttributes(token.meta.settings);
  const location = env.find(token.map, "::video");
  const wrong = (message: string, hint: string): VideoHtml => {
    env.report(diagnostic(location, "E398", message, hint));
    return { html: "", feedHtml: "" };
  };
  const { title = "", poster, file } = values;
  if (title === "") return wrong("a video without a title", 'Say what it shows: `title="…"`.');
  const shown =
    poster === undefined ? undefined : shownPicture(encodeURI(poster), env.base, env, env.report);
  if (poster !== undefined && !shown)
    return wrong(
      `there is no picture \`${poster}\` here`,
      "A poster lies beside the text, or in `public/` as `/poster.jpg`.",
    );
  const posterAt = shown && variantsOf(shown.path, shown.picture);
  if (file !== undefined) {
    const film = fileBeside(encodeURI(file), env.attachments);
    if (film && isTooLarge(film.file.path, location, env.report)) {
      return { html: "", feedHtml: "" };
    }
    if (film && runsOnServer(film.name)) {
      return wrong(`\`${film.name}\` can't be published`, serverEndingHint);
    }
    const hash = film?.file.hash();
    if (!film || hash === undefined)
      return wrong(`there is no video \`${file}\` here`, "MP4, WebM or Ogg, beside the text.");
    const { name: filmName } = film;
    if (!knownFiles.has(extname(filmName).toLowerCase()))
      return wrong(
        `\`${file}\` is no video that every browser plays`,
        "Save it as MP4 (H.264), WebM or Ogg.",
      );
    env.attached.push({ name: filmName, path: film.file.path, hash });
    env.videos.push({ provider: "file", origin: undefined, location });
    const src = escapeHtml(`${env.base}${pathOfFile(filmName).slice(1)}`);
    const still = posterAt ? ` poster="${escapeHtml(posterAt.fallback.path)}"` : "";
    const name = escapeHtml(title);
    return {
      html: `<figure class="video"><video controls preload="none" src="${src}"${still} aria-label="${name}"></video><figcaption>${name}</figcaption></figure>`,
      feedHtml: `<p>▶ ${name}</p>`,
    };
  }
  const provider = videoProviders.find((name) => values[name] !== undefined);
  const video = provider && videoAt(provider, values[provider] ?? "");
  if (!provider || !video)
    return wrong(
      "`::video` names no video",
      videoMeant(Object.values(values)) ??
        'Write `youtube=ID`, `vimeo=NUMBER`, `peertube=https://host/w/ID` or `file=name.mp4`, and `title="…"`.',
    );
  env.videos.push({ provider, origin: video.origin, location });
  const page = escapeHtml(video.page);
  const image = posterAt
    ? `<img src="${escapeHtml(posterAt.fallback.path)}" alt="" width="${posterAt.width}" height="${posterAt.height}">`
    : "";
  const watch = escapeHtml(fill(env.locale.words.embeds.watch, { host: video.host }));
  const play = `<a class="play" href="${page}" data-provider="${provider}" data-id="${video.id}">${image}<span>▶ ${escapeHtml(title)}</span></a>`;
  return {
    html: `<figure class="video">${play}<figcaption><a href="${page}">${watch}</a></figcaption></figure>`,
    feedHtml: `<p><a href="${page}">▶ ${escapeHtml(title)}</a></p>`,
  };
}

/** What to write for the address of a video's page; undefined if none is given. */
function videoMeant(written: readonly string[]): string | undefined {
  for (const one of written) {
    const [, youtube] =
      /\b(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/))([\w-]{6,20})/.exec(
        one,
      ) ?? [];
    const [, vimeo] = /\bvimeo\.com\/(?:video\/)?(\d+)/.exec(one) ?? [];
    if (youtube !== undefined) return `Write \`youtube=${youtube}\`: its name alone.`;
    if (vimeo !== undefined) return `Write \`vimeo=${vimeo}\`: its number alone.`;
  }
  return undefined;
}

/** Where a video is watched; undefined for what names none. */
function videoAt(
  provider: VideoProvider,
  written: string,
): { id: string; page: string; host: string; origin: string | undefined } | undefined {
  if (provider === "peertube") {
    const [, origin = "", id] =
      /^(https?:\/\/[\w.:-]+)\/(?:w|videos\/watch)\/([\w-]+)$/.exec(written) ?? [];
    return id === undefined ? undefined : { id, page: written, host: new URL(origin).host, origin };
  }
  const isOne = provider === "youtube" ? /^[\w-]{6,20}$/ : /^\d{1,15}$/;
  if (!isOne.test(written)) return undefined;
  const page =
    provider === "youtube"
      ? `https://www.youtube.com/watch?v=${written}`
      : `https://vimeo.com/${written}`;
  return { id: written, page, host: hosts[provider], origin: undefined };
}
