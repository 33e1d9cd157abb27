import { defineFigure, range } from "load-bearing/figures";
import { type LocksParams, type LocksResult, watchDesks } from "./model.ts";
import { LocksView } from "./view.tsx";

const game: LocksParams = {
  habitPercent: 60,
  autoLockMinutes: 10,
  passersPerHour: 0.6,
  learningPercent: 20,
  gameDays: 30,
};

export const figure = defineFigure<LocksParams, LocksResult>({
  name: "locks",
  title: "What a game teaches and what a timer allows",
  caption:
    "Twenty desks are left eight times a day for ten minutes. While the game is on, passers-by catch open screens, and whoever is caught locks more often afterwards. A twentieth of what was gained is forgotten each night.",
  controls: {
    habitPercent: range("Lock by hand", { min: 0, max: 100, step: 5, unit: "%" }),
    autoLockMinutes: range("Automatic lock after", { min: 1, max: 15, unit: " min" }),
    passersPerHour: range("Passers-by at a desk", { min: 0, max: 6, step: 0.2, unit: " an hour" }),
    learningPercent: range("Learned from a catch", { min: 0, max: 50, step: 5, unit: "%" }),
    gameDays: range("Days of the game", { min: 0, max: 60, step: 5 }),
  },
  presets: {
    game: { label: "Game for 30 days", params: game },
    timer: { label: "Timer only", params: { ...game, autoLockMinutes: 2, gameDays: 0 } },
    both: { label: "Both", params: { ...game, autoLockMinutes: 2 } },
  },
  model: watchDesks,
  view: LocksView,
  table: ({ days }) => ({
    columns: ["Working day", "Locked by hand (%)", "Open (min a desk)", "Catches (team)"],
    rows: days
      .filter(({ day }) => day === 1 || day % 5 === 0)
      .map(({ day, habit, openMinutes, catches }) => [
        day,
        Math.round(habit * 100),
        openMinutes.toFixed(1),
        catches.toFixed(1),
      ]),
  }),
  takeaway({ days, withoutGame, withoutHabit }, { gameDays, autoLockMinutes }) {
    const at = (day: number) => (days[day - 1]?.openMinutes ?? 0).toFixed(1);
    const timer = `A lock after ${autoLockMinutes} min allows at most ${Math.round(withoutHabit)} open minutes a day`;
    const start = `${timer}, habit makes it ${withoutGame.toFixed(1)}`;
    if (gameDays === 0) return `${start}, and nothing changes without a game.`;
    return gameDays === 60
      ? `${start}, and the game brings it to ${at(60)} by day 60.`
      : `${start}, the game brings it to ${at(gameDays)} by day ${gameDays}, and ${60 - gameDays} days after the game it is at ${at(60)}.`;
  },
});
