/** The looks that ship: values in `src/theme/looks.ts`, a stylesheet each in `src/styles/looks/`. */
export const lookNames = ["drafting", "folio", "poster"] as const;
