/** A key of a site's YAML that has another name now. The old one is read until the next major version. */
export interface RenamedKey {
  readonly from: string;
  readonly to: string;
  /** The version that has renamed it. */
  readonly since: string;
}

/** The keys of `site.yaml` that were renamed, the oldest first. */
export const renamedSiteKeys: readonly RenamedKey[] = [
  { from: "chosen", to: "featured", since: "0.1.0" },
  { from: "moved", to: "redirects", since: "0.1.0" },
  { from: "note", to: "footer", since: "0.1.0" },
];
