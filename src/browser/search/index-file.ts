/** What `/search/index.json` holds: the site's words, by article and section. */
export interface SearchIndex {
  readonly articles: readonly SearchArticle[];
  /** Words (folded) in more than half of all sections: they tell nothing apart. */
  readonly common: readonly string[];
}

export interface SearchArticle {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly date: string;
  readonly year: number;
  readonly minutes: number;
  readonly tags: readonly { readonly slug: string; readonly label: string }[];
  /** The first one is what stands before any heading. */
  readonly sections: readonly SearchSection[];
}

export interface SearchSection {
  /** The heading's id; empty for what stands before any heading. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}
