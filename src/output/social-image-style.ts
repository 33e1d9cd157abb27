import { readFileSync } from "node:fs";
import type { OwnPicture } from "../content/brand.ts";
import { contrast, needed } from "../theme/contrast.ts";
import type { LookName, Palette } from "../theme/looks.ts";
import { mix } from "../theme/palette.ts";
import type { Theme } from "../theme/theme.ts";

/** What social images are drawn with. */
export interface SocialImageStyle {
  readonly look: LookName;
  readonly ground: string;
  /** Lines of the ground's own: a grid, a frame. */
  readonly lines: string;
  readonly ink: string;
  readonly soft: string;
  /** What a colour means in drawings. */
  readonly tones: Pick<Palette, "good" | "bad" | "warn" | "other">;
  /** Undefined for a site without one. */
  readonly logo: SocialImageLogo | undefined;
}

/** The site's logo, on the paper that it is made for. */
interface SocialImageLogo {
  /** Its bytes, as a `data:` address. */
  readonly href: string;
  readonly paper: string;
  /** Width over height. */
  readonly ratio: number;
}

/** The colours of the light scheme. A drawing and a poster stand on the accent, a book's page on its paper. */
export function socialImageStyle(
  { look, light, dark }: Theme,
  logo: OwnPicture | undefined,
): SocialImageStyle {
  const shown = logo && {
    href: dataAddress(logo),
    paper: light.paper,
    ratio: logo.width / logo.height,
  };
  if (look === "folio") {
    const { paper, ruleStrong, ink, inkSoft } = light;
    return {
      look,
      ground: paper,
      lines: ruleStrong,
      ink,
      soft: inkSoft,
      tones: tonesOf(light),
      logo: shown,
    };
  }
  const ground = light.accent;
  const ink = contrast("#ffffff", ground) >= needed.text ? "#ffffff" : "#000000";
  const soft = mix(ground, ink, 0.75);
  const isLegible = contrast(soft, ground) >= needed.text;
  return {
    look,
    ground,
    lines: mix(ground, ink, 0.05),
    ink,
    soft: isLegible ? soft : ink,
    tones: tonesOf(ink === "#ffffff" ? dark : light),
    logo: shown,
  };
}

function tonesOf({ good, bad, warn, other }: Palette): SocialImageStyle["tones"] {
  return { good, bad, warn, other };
}

function dataAddress({ file, path, markup }: OwnPicture): string {
  const bytes = markup === undefined ? readFileSync(file) : Buffer.from(markup);
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const type = { svg: "svg+xml", jpg: "jpeg" }[extension] ?? extension;
  return `data:image/${type};base64,${bytes.toString("base64")}`;
}
