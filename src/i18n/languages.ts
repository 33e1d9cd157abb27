import { ar } from "./ar.ts";
import { bn } from "./bn.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { el } from "./el.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { ptBR } from "./pt-BR.ts";
import { ru } from "./ru.ts";
import { sv } from "./sv.ts";
import { th } from "./th.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { vi } from "./vi.ts";
import type { Words } from "./words.ts";
import { zhHans } from "./zh-Hans.ts";
import { zhHant } from "./zh-Hant.ts";

/** The interface's words, by language tag. */
export const languages: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["en", en],
  // Its dates are others, its words are not.
  ["en-US", en],
  ["de", de],
  ["fr", fr],
  ["es", es],
  ["pt-BR", ptBR],
  ["it", it],
  ["nl", nl],
  ["sv", sv],
  ["da", da],
  ["pl", pl],
  ["cs", cs],
  ["ru", ru],
  ["uk", uk],
  ["tr", tr],
  ["el", el],
  ["ar", ar],
  ["he", he],
  ["fa", fa],
  ["hi", hi],
  ["bn", bn],
  ["th", th],
  ["vi", vi],
  ["id", id],
  ["ja", ja],
  ["ko", ko],
  ["zh-Hans", zhHans],
  ["zh-Hant", zhHant],
]);
