import ArchivePage from "./pages/archive.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("archive");

/** The articles of a year, a month or a day. */
export function render(props: Props<"archive">): string {
  return renderDocument("archive", props, "list", <ArchivePage {...props} />);
}
