import { choice, defineFigure, range } from "load-bearing/figures";
import { type SkewParams, type SkewResult, skew } from "./model.ts";
import { counted, percent, plural, view } from "./view.tsx";

const base = { deployEveryHours: 24, tabLifeDays: 3 };

/** How long old clients stay, and what they run into, by file retention and reload policy. */
export const figure = defineFigure<SkewParams, SkewResult>({
  name: "skew",
  title: "Which version is talking to you",
  caption:
    "A week of 1,000 open tabs, each sending one request an hour. Layers show which client version sent them. Each mark along the top is a deploy.",
  thumbnail: "30 32 362 148",
  controls: {
    deployEveryHours: range("A deploy every", { min: 12, max: 168, step: 12, unit: " h" }),
    tabLifeDays: range("Mean life of a tab", { min: 0.5, max: 10, step: 0.5, unit: " d" }),
    keepDays: range("Old files kept for", { min: 0, max: 28, unit: " d" }),
    policy: choice("Reload", {
      never: "never",
      prompt: "when the user agrees",
      safe: "at a safe moment",
      once: "at once",
    }),
  },
  presets: {
    replaced: { label: "Files replaced", params: { ...base, keepDays: 0, policy: "never" } },
    kept: { label: "Files kept", params: { ...base, keepDays: 14, policy: "never" } },
    safe: { label: "Kept, safe reload", params: { ...base, keepDays: 14, policy: "safe" } },
    once: { label: "Kept, reload at once", params: { ...base, keepDays: 14, policy: "once" } },
  },
  model: skew,
  view,
  table({ behind, total, chunkLoads, missingChunks, reloads, interrupted }) {
    const requests = total.current + total.served + total.gone;
    const row = (label: string, n: number, of = requests) => [label, counted(n), percent(n, of)];
    return {
      columns: ["In one week", "Count", "Share"],
      rows: [
        row("Requests from the newest version", behind[0]),
        row("Requests from one release behind", behind[1]),
        row("Requests from two releases behind", behind[2]),
        row("Requests from three or more behind", behind[3]),
        row("Of these, from versions without files", total.gone),
        row("Chunk loads answered with a 404", missingChunks, chunkLoads),
        ["Reloads caused by the policy", counted(reloads), ""],
        row("Edits cut off by a reload", interrupted, Math.max(reloads, 1)),
      ],
    };
  },
  takeaway({ total, missingChunks, interrupted }) {
    const requests = total.current + total.served + total.gone;
    const older = `${percent(total.served + total.gone, requests)} of requests came from old clients`;
    const harm =
      interrupted > 0
        ? `${plural(interrupted, "edit")} cut off`
        : `${plural(missingChunks, "chunk load")} failed`;
    return `${older}; ${harm}.`;
  },
});
