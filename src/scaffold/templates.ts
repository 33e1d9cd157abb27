/** What a site can begin with. */
export const templates = ["blog", "essays", "photos", "engineering"] as const;
/** A kind of site that `init` begins. */
export type Template = (typeof templates)[number];
