/** What an import keeps and says beside the articles: files in a content folder that no build has a use for. */
export const importFiles = {
  lock: "import.lock.json",
  report: "import-report.md",
  reportData: "import-report.json",
} as const;
