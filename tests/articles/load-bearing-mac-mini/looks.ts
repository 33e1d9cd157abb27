import { graphOf } from "../../../figures/unplug/network.ts";
import { suspects } from "./suspects.ts";

/** The office of the figure with three of its services, and one probe that stands outside. */
export const network = graphOf([
  ["office", "router"],
  ["router", "web"],
  ["router", "switch"],
  ["switch", "box"],
  ["box", "door"],
  ["door", "issues"],
  ["door", "wiki"],
  ["door", "git"],
  ["probe", "door"],
]);

// #region looks
const fromTheOffice = [
  { from: "office", to: "issues", answered: false },
  { from: "office", to: "git", answered: false },
];
const andTheWeb = { from: "office", to: "web", answered: true };
const andTheProbe = { from: "probe", to: "git", answered: true };

/** Two failures leave five suspects; two successes then clear three of them. */
export const narrowing = [
  suspects(network, fromTheOffice), // office, router, switch, box, door
  suspects(network, [...fromTheOffice, andTheWeb]), // switch, box, door
  suspects(network, [...fromTheOffice, andTheWeb, andTheProbe]), // switch, box
];
// #endregion
