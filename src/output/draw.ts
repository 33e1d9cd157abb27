import type { BrandFile } from "../site/brand-files.ts";
import type { SocialImage } from "../site/model.ts";
import type { SocialImageStyle } from "./social-image-style.ts";

/** A picture that is drawn from what the site says, and nothing else: any thread can. */
export type DrawTask =
  | { readonly kind: "card"; readonly socialImage: SocialImage; readonly style: SocialImageStyle }
  | { readonly kind: "icon"; readonly file: BrandFile };

/** Draws a picture, or finds it in the cache: here, or in a thread that has nothing else to do. */
export type Draw = (task: DrawTask) => Promise<Uint8Array>;

const cards = () => import("./social-image-png.ts");

/** What draws is loaded when it is first asked for. */
export const draw: Draw = async (task) =>
  task.kind === "card"
    ? (await cards()).drawCard(task.socialImage, task.style)
    : (await import("./icon.ts")).drawIcon(task.file);

/** Loads what cards are drawn with. */
export async function prepareToDraw(): Promise<void> {
  await cards();
}
