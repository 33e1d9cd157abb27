import { oncePerLanguage } from "./once-per-language.ts";

/**
 * By language, the words of five letters or more that a text repeats whatever it is about (shorter ones are
 * never compared). Where nobody has written them down every word counts: rare ones still weigh most.
 */
const written: Readonly<Record<string, string>> = {
  en: `about above across after again against almost alone along already although always among another anybody
    anyone anything around because become becomes before began begin begins behind being below beside better
    between beyond bring brings cannot comes coming could doesn during early either enough every everybody everyone
    everything except first found getting given gives going happen happened happens having herself himself however
    instead itself keeps known large later least leave leaves little longer looks makes making maybe might mostly
    nearly needs neither never nobody nothing often other others perhaps people place places quite rather really
    right seems several shall should since small somebody someone something sometimes somewhere still takes taken
    tells their theirs themselves there these thing things think third those though three through today together
    towards twice under unless until using usually wants whatever where wherever whether which while whole whose
    within without would write years yours yourself`,
};

/** Words that say nothing about what a text is about. */
export const commonWords = oncePerLanguage(
  (language): ReadonlySet<string> =>
    new Set(written[new Intl.Locale(language).language]?.split(/\s+/)),
);
