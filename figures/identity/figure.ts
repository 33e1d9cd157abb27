import { choice, defineFigure, toggle } from "load-bearing/figures";
import { findEachOther, methods, type Params, type Result } from "./model.ts";
import { IdentityView } from "./view.tsx";
import { heldInSentence, verdict } from "./words.ts";

const nothing = { mail: false, chat: false, directory: false, phone: false, laptop: false };

export const figure = defineFigure<Params, Result>({
  name: "identity",
  title: "Who gets through",
  caption:
    "You wait for a colleague, and an intruder tries to pass as that colleague. Tick what the intruder holds and choose the proof you ask for; each row says whom that proof lets through.",
  controls: {
    mail: toggle("Mail"),
    chat: toggle("Chat"),
    directory: toggle("Directory"),
    phone: toggle("Colleague’s number"),
    laptop: toggle("Colleague’s laptop"),
    method: choice("Proof", methods),
  },
  presets: {
    all: {
      label: "Everything hacked",
      params: {
        mail: true,
        chat: true,
        directory: true,
        phone: true,
        laptop: true,
        method: "phrase",
      },
    },
    mailbox: {
      label: "Mail only",
      params: { ...nothing, mail: true, method: "oldMail" },
    },
    laptop: {
      label: "One laptop",
      params: { ...nothing, laptop: true, method: "chat" },
    },
    number: {
      label: "Number taken over",
      params: { ...nothing, phone: true, method: "number" },
    },
  },
  model: findEachOther,
  view: IdentityView,
  takeaway: ({ compromised, chosen, outcomes, safe }) =>
    `If the intruder holds ${heldInSentence(compromised)} and you ask for "${methods[chosen.method]}", ${verdict(chosen)}; ${safe.length} of ${outcomes.length} methods let only the colleague pass.`,
  table: ({ outcomes }) => ({
    columns: ["Proof", "Prepared", "Colleague passes", "Impostor passes", "Minutes to meet"],
    rows: outcomes.map(({ method, prepared, colleaguePasses, impostorPasses, minutes }) => [
      methods[method],
      prepared ? "yes" : "no",
      colleaguePasses ? "yes" : "no",
      impostorPasses ? "yes" : "no",
      minutes ?? "never",
    ]),
  }),
});
