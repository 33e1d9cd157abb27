/** The part of Eleventy 3.1 that this project calls; it ships no types of its own. */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    addGlobalData(name: string, data: unknown): void;
    addTemplate(path: string, template: { readonly data: object; readonly render: unknown }): void;
    setUseGitIgnore(use: boolean): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options?: {
        quietMode?: boolean;
        configPath?: string;
        runMode?: "build" | "watch" | "serve";
        config?: (config: EleventyConfig) => void | Promise<void>;
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    restart(): Promise<void>;
    /** Builds, and answers with the pages in place of writing them. */
    toJSON(): Promise<{ readonly outputPath: string; readonly content: string }[]>;
  }
}
