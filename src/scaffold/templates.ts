/** What a site can begin with. */
export const templates = ["blog", "essays", "photos", "engineering"] as const;
export type Template = (typeof templates)[number];
