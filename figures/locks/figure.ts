import { defineFigure, range } from "load-bearing/figures";
import { type LocksParams, type LocksResult, watchDesks } from "./model.ts";
import { LocksView, shareTrack } from "./view.tsx";

const cake: LocksParams = {
  cakePercent: 100,
  callPercent: 60,
  eagerness: 4,
  learningPercent: 10,
  autoLockMinutes: 10,
};

export const figure = defineFigure<LocksParams, LocksResult>({
  name: "locks",
  title: "What cake does to the count and to the screens",
  caption:
    "Twenty desks in their sixtieth day of the game, each left eight times a day. A player who is in it for the cake doesn’t call after a colleague, and looks for open screens more often.",
  thumbnail: "0 10 376 246",
  controls: {
    cakePercent: range("In it for the cake", { min: 0, max: 100, step: 10, unit: "%" }),
    callPercent: range("Lapses stopped by a call", { min: 0, max: 90, step: 10, unit: "%" }),
    eagerness: range("Looks more often for cake", { min: 1, max: 6, unit: "×" }),
    learningPercent: range("Learned from a catch", { min: 0, max: 50, step: 5, unit: "%" }),
    autoLockMinutes: range("Automatic lock after", { min: 1, max: 15, unit: " min" }),
  },
  presets: {
    cake: { label: "All for the cake", params: cake },
    none: { label: "Nobody wants cake", params: { ...cake, cakePercent: 0 } },
    silent: { label: "Nobody ever called", params: { ...cake, callPercent: 0 } },
    timer: { label: "Two-minute lock", params: { ...cake, autoLockMinutes: 2 } },
  },
  model: watchDesks,
  view: LocksView,
  handles: () => [
    { key: "cakePercent", label: "In it for the cake, in the drawing", box: shareTrack },
  ],
  table: ({ shares, withoutGame, timerAlone }) => ({
    columns: ["In it for the cake", "Open (min a desk)", "Catches (team)", "Locked by hand (%)"],
    rows: [
      ...shares.map(({ cakePercent, openMinutes, catches, habit }) => [
        `${cakePercent}%`,
        openMinutes.toFixed(1),
        catches.toFixed(1),
        Math.round(habit * 100),
      ]),
      ["No game", withoutGame.toFixed(1), 0, 60],
      ["No game, no calls, nobody locks", timerAlone.toFixed(1), 0, 0],
    ],
  }),
  takeaway({ now, withoutGame }) {
    const [open, without] = [now.openMinutes.toFixed(1), withoutGame.toFixed(1)];
    const more = now.openMinutes > withoutGame ? "more than" : "less than";
    return `${now.catches.toFixed(1)} catches, ${open} open minutes a desk: ${open === without ? "as" : more} without a game.`;
  },
});
