/** A key of a site's YAML that has another name now. The old one is read until the next major version. */
export interface RenamedKey {
  readonly from: string;
  readonly to: string;
}

/** The keys of `site.yaml` that were renamed, the oldest first. */
export const renamedSiteKeys: readonly RenamedKey[] = [
  { from: "chosen", to: "featured" },
  { from: "moved", to: "redirects" },
  { from: "note", to: "footer" },
];
