import { suspects } from "./suspects.ts";

/** The office of the figure with four of its tools. The probe stands outside, at the provider's door. */
export const network = {
  links: [
    ["office", "router"],
    ["router", "web"],
    ["router", "switch"],
    ["switch", "box"],
    ["box", "door"],
    ["door", "issues"],
    ["door", "wiki"],
    ["door", "git"],
    ["door", "builds"],
    ["probe", "door"],
  ],
  needs: [["builds", "git"]],
} as const;

// #region looks
const fromTheOffice = [
  { from: "office", to: "issues", answered: false },
  { from: "office", to: "git", answered: false },
];
const theWeb = { from: "office", to: "web", answered: true };
const theProbe = { from: "probe", to: "git", answered: true };

export const narrowing = [
  suspects(network, fromTheOffice), // office, router, switch, box, door
  suspects(network, [...fromTheOffice, theWeb]), // switch, box, door
  suspects(network, [...fromTheOffice, theWeb, theProbe]), // switch, box
];
// #endregion
