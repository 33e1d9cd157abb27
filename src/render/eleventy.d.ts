/** The part of Eleventy 3.1 that this project calls; it ships no types of its own. */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    addFilter(name: string, filter: (value: string) => string): void;
    addGlobalData(name: string, data: unknown): void;
    addTemplate(path: string, template: object): void;
    setUseGitIgnore(use: boolean): void;
    setUseTemplateCache(use: boolean): void;
    readonly dataFilterSelectors: Set<string>;
    readonly ignores: Set<string>;
    readonly transforms: Readonly<Record<string, unknown>>;
    readonly libraryAmendments: Readonly<Record<string, readonly unknown[]>>;
    readonly universal: { readonly shortcodes: Readonly<Record<string, unknown>> };
    readonly passthroughCopies: Readonly<Record<string, { readonly outputPath: string | true }>>;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options?: {
        quietMode?: boolean;
        configPath?: string;
        loader?: "esm" | "cjs" | "auto";
        runMode?: "build" | "watch" | "serve";
        config?: (config: EleventyConfig) => void | Promise<void>;
      },
    );
    readonly eleventyConfig: { readonly userConfig: EleventyConfig };
    disableLogger(): void;
    init(): Promise<void>;
    restart(): Promise<void>;
    /** Builds, and answers with the pages in place of writing them. */
    toJSON(): Promise<
      {
        readonly inputPath: string;
        readonly outputPath: string | false;
        readonly content: string;
        readonly data?: Readonly<Record<string, unknown>>;
      }[]
    >;
  }
}
