// A thread of its own: what it does takes longer than a save may take to be served.
export { checkText as default } from "./check-text.ts";
