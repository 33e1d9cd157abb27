import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { compareText, diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CalendarDate, compareDates, longDate, parseCalendarDate } from "../calendar-date.ts";
import { readContainer } from "./containers.ts";
import { escapeHtml } from "./escape-html.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * What happened when, in order: a list between the lines `::timeline` and `::`, where every item
 * begins with a time of day (`14:05`, `14:05:30`) or a date (`2010-07-21`, `2010-07`, `2010`).
 */
export function timelines(md: MarkdownIt): void {
  md.block.ruler.before(
    "directive",
    "timeline",
    (state, startLine, endLine, silent) =>
      readContainer(state, startLine, endLine, silent, "timeline", "its list"),
    { alt: ["paragraph"] },
  );
  md.core.ruler.after("inline", "timelines", (core) => {
    core.tokens.forEach(({ type }, index) => {
      if (type === "timeline_open") read(core, index);
    });
  });
  md.renderer.rules.timeline_open = () => "";
  md.renderer.rules.timeline_close = () => "";
  md.renderer.rules.timeline_time = (tokens, index) => {
    const { written = "", shown = "" } = tokens[index]?.meta ?? {};
    return `<time datetime="${escapeHtml(written)}">${escapeHtml(shown)}</time> `;
  };
}

/** Takes the time off the front of every item. */
function read(core: StateCore, start: number): void {
  const state: RenderEnv = core.env;
  const open = core.tokens[start];
  const level = (open?.level ?? 0) + 1;
  let before: Moment | undefined;
  let items = 0;
  for (let i = start + 1; i < core.tokens.length; i++) {
    const token = core.tokens[i];
    if (!token || (token.type === "timeline_close" && token.level === level - 1)) break;
    if (token.level === level && token.nesting >= 0 && token.type !== "bullet_list_open") {
      const location = state.find(token.map, "");
      const hint = "Put it into an item, or outside.";
      state.report(
        diagnostic(location, "E365", "a timeline holds one list and nothing else", hint),
      );
    }
    if (token.level !== level && token.level !== level + 1) continue;
    if (/^bullet_list_(?:open|close)$/.test(token.type)) {
      token.tag = "ol";
      if (token.nesting === 1) token.attrSet("class", "timeline");
    }
    if (token.type !== "list_item_open") continue;
    items += 1;
    before = readItem(core, token, core.tokens[i + 2], before) ?? before;
  }
  if (items === 0) {
    const location = state.find(open?.map ?? null, "::timeline");
    state.report(
      diagnostic(location, "E365", "this timeline is empty", "List what happened: `- 14:05 …`."),
    );
  }
}

/** A time of day, or a date, which begins a new day. */
type Moment = { readonly date: CalendarDate } | { readonly time: string };

function readItem(
  core: StateCore,
  item: Token,
  inline: Token | undefined,
  before: Moment | undefined,
): Moment | undefined {
  const state: RenderEnv = core.env;
  const [text] = inline?.children ?? [];
  const written = text?.type === "text" ? (/^\S+/.exec(text.content)?.[0] ?? "") : "";
  const moment = parseMoment(written);
  const location = state.find(item.map, written || "-");
  if (!moment || !text || !inline?.children) {
    const message = written ? `\`${written}\` is not a valid time` : "this item has no time";
    const hint =
      hintForTime(inline?.content ?? "") ??
      "Begin it with a time of day (`14:05`, `14:05:30`) or a date (`2010-07-21`, `2010-07`, `2010`).";
    state.report(diagnostic(location, "E364", message, hint));
    return undefined;
  }
  if (before && isEarlier(moment, before)) {
    const hint = "Put them in order; past midnight, give the new day's date an item of its own.";
    state.report(
      diagnostic(location, "E366", `\`${written}\` is earlier than the item before it`, hint),
    );
  }
  const token = new core.Token("timeline_time", "", 0);
  const shown = "date" in moment ? longDate(moment.date, state.locale.language) : written;
  token.meta = { written, shown, spoken: ` ${shown} ` };
  text.content = text.content.slice(written.length).trimStart();
  inline.children.unshift(token);
  return moment;
}

/** What to write for a time as others write it; undefined for what is none. */
function hintForTime(text: string): string | undefined {
  const [found = "", hours = "", minutes = "00", seconds, half = ""] =
    /^[*_[(~]*(\d{1,2})(?:[.:h](\d{2}))?(?:[.:](\d{2}))?(?: ?([ap])\.?m\b\.?)?[\])*_:,–-]*/i.exec(
      text,
    ) ?? [];
  const isTime = half !== "" || /[.:h]\d{2}/.test(found);
  const hour = half === "" ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  const written = [
    String(hour).padStart(2, "0"),
    minutes,
    ...(seconds === undefined ? [] : [seconds]),
  ].join(":");
  return isTime && parseMoment(written)
    ? `Write \`- ${written} …\`, in 24 hours and without other signs.`
    : undefined;
}

function parseMoment(written: string): Moment | undefined {
  if (/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(written)) return { time: written };
  const date = parseCalendarDate(written);
  return date && { date };
}

function isEarlier(moment: Moment, before: Moment): boolean {
  if ("date" in moment) return "date" in before && compareDates(moment.date, before.date) < 0;
  return "time" in before && compareText(moment.time, before.time) < 0;
}
