/** The kind of a callout here, by what other tools call it in small letters; a note, the kind of any other, is left out. */
export const alerts: Readonly<Record<string, string>> = {
  tip: "TIP",
  hint: "TIP",
  success: "TIP",
  important: "IMPORTANT",
  warning: "WARNING",
  attention: "WARNING",
  caution: "CAUTION",
  danger: "CAUTION",
  error: "CAUTION",
};
