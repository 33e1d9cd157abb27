import type { Words } from "../../i18n/words.ts";
import type { Page } from "../model.ts";
import { paths } from "../urls.ts";

export function notFoundPage({ notFound }: Words): Page {
  return { path: paths.notFound, title: notFound.title, description: notFound.description };
}
