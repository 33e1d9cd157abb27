declare module "site-figures" {
  import type { Figure } from "../figures/figure.ts";

  /** Loads the script of a figure, by the figure's name. Made at build time (src/output/scripts.ts). */
  export const load: Readonly<Record<string, () => Promise<{ readonly figure: Figure }>>>;
}
