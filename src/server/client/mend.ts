import type { Mend } from "../mends.ts";

/** Asks the server to write a mend into the author's file. Answers with why not, if it can't be. */
export async function writeMend(mend: Mend): Promise<string | undefined> {
  return refusalOf(await fetch("/.dev/mend", { method: "POST", body: JSON.stringify(mend) }));
}

/** Takes the last one back; answers with why not, if it can't be. */
export async function undoMend(): Promise<string | undefined> {
  return refusalOf(await fetch("/.dev/undo", { method: "POST" }));
}

async function refusalOf(response: Response): Promise<string | undefined> {
  return response.ok ? undefined : await response.text();
}
