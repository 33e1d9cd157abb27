import * as z from "zod";

/** Whether programs that read text get it as text. */
export const LlmsSchema = z
  .boolean()
  .default(false)
  .describe(
    "True publishes `/llms.txt` and, beside every article, `index.md`: its Markdown, for programs that read text.",
  );
