import { choice, defineFigure, toggle } from "load-bearing/figures";
import { type Attack, findEachOther, methods, type Params, type Result } from "./model.ts";
import { IdentityView, rowHeight, rowY } from "./view.tsx";

const nothing = { mail: false, chat: false, directory: false, phone: false, laptop: false };
const everything = { mail: true, chat: true, directory: true, phone: true, laptop: true };

export const figure = defineFigure<Params, Result>({
  name: "identity",
  title: "Who gets through",
  caption:
    "You wait for a colleague, and an intruder tries to pass as that colleague. Tick what the intruder holds (never paper, keys or the phone itself), say what the impostor does on the call, and choose the proof you ask for; each row says whom it lets through.",
  thumbnail: "150 56 260 200",
  controls: {
    mail: toggle("Mail"),
    chat: toggle("Chat"),
    directory: toggle("Directory"),
    phone: toggle("Colleague’s number"),
    laptop: toggle("Colleague’s laptop"),
    attack: choice<Attack>("The impostor", {
      holds: "shows what they hold",
      reflects: "says your own proof back",
      relays: "has the colleague on another line",
    }),
    method: choice("Proof", methods),
  },
  presets: {
    relay: {
      label: "Everything hacked, and a relay",
      params: { ...everything, attack: "relays", method: "phrase" },
    },
    reflection: {
      label: "Your own code said back",
      params: { ...everything, attack: "reflects", method: "code" },
    },
    all: {
      label: "Everything hacked, no relay",
      params: { ...everything, attack: "holds", method: "phrase" },
    },
    mailbox: {
      label: "Mail only",
      params: { ...nothing, mail: true, attack: "holds", method: "oldMail" },
    },
    number: {
      label: "Number taken over",
      params: { ...nothing, phone: true, attack: "holds", method: "messenger" },
    },
  },
  model: findEachOther,
  view: IdentityView,
  handles: ({ result: { outcomes } }) =>
    outcomes.map(({ method, prepared }, i) => ({
      key: "method",
      value: method,
      label: methods[method],
      isRow: true,
      box: { x: 4, y: rowY(i, prepared) - rowHeight / 2, width: 392, height: rowHeight },
    })),
  takeaway: ({ outcomes, safe }) =>
    `${safe.length} of ${outcomes.length} proofs let only your colleague pass.`,
  table: ({ outcomes }) => ({
    columns: ["Proof", "Prepared", "Colleague passes", "Impostor passes"],
    rows: outcomes.map(({ method, prepared, colleaguePasses, impostorPasses }) => [
      methods[method],
      prepared ? "yes" : "no",
      colleaguePasses ? "yes" : "no",
      impostorPasses ? "yes" : "no",
    ]),
  }),
});
