import { choice, defineFigure, text, toggle } from "load-bearing/figures";
import { type RoutesParams, type RoutesResult, routeAll } from "./model.ts";
import { RoutesView } from "./view.tsx";

const launch: RoutesParams = {
  route: "weather",
  user: "weather",
  layout: "static-first",
  fold: true,
};

export const figure = defineFigure<RoutesParams, RoutesResult>({
  name: "routes",
  title: "Two owners for one path",
  caption:
    "A site with two pages and two users adds one of each. An arrow shows who answers a path; a cross shows an owner whom no request reaches.",
  thumbnail: "0 38 400 196",
  controls: {
    route: text("New page", { maxLength: 9 }),
    user: text("New user", { maxLength: 9 }),
    layout: choice("Layout", {
      "static-first": "Pages first",
      "user-first": "Names first",
      "product-prefix": "Prefix for pages",
      "user-prefix": "Prefix for users",
    }),
    fold: toggle("Ignore letter case"),
  },
  presets: {
    launch: { label: "The launch", params: launch },
    case: { label: "Other case", params: { ...launch, user: "WeaTher" } },
    names: { label: "Names first", params: { ...launch, user: "settings", layout: "user-first" } },
    prefix: { label: "Prefix", params: { ...launch, layout: "product-prefix" } },
  },
  model: routeAll,
  view: RoutesView,
  table: ({ claims }) => ({
    columns: ["Path", "Answered by", "Never reached"],
    rows: claims.map(({ path, page, user, answeredBy }) => {
      const pageLabel = page === undefined ? "" : `page ${page}`;
      const userLabel = user === undefined ? "" : `profile @${user}`;
      const both = pageLabel !== "" && userLabel !== "";
      const [winner, loser] =
        answeredBy === "page" ? [pageLabel, userLabel] : [userLabel, pageLabel];
      return [path, winner, both ? loser : "–"];
    }),
  }),
  takeaway,
});

function takeaway(result: RoutesResult): string {
  const { claims, hiddenUsers, hiddenPages, takenRoute, takenUser, exactCheckFindsAll } = result;
  const [user, page] = [hiddenUsers[0], hiddenPages[0]];
  const missed = exactCheckFindsAll ? "" : "; a letter-by-letter check misses it";
  if (hiddenUsers.length + hiddenPages.length > 1) {
    const names = [...hiddenUsers.map((name) => `@${name}`), ...hiddenPages];
    return `Hidden: ${names.join(" and ")}${missed}.`;
  }
  if (user !== undefined) return `Nobody can open @${user}’s profile${missed}.`;
  if (page !== undefined) return `A profile hides the page ${page}${missed || " from everyone"}.`;
  if (takenRoute !== undefined) return `Not added: there is a page ${takenRoute} already.`;
  if (takenUser !== undefined) return `Not added: the name @${takenUser} is taken.`;
  return `No path has two owners: all ${claims.length} can be reached.`;
}
