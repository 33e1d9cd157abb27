/**
 * What another machine said, as it may be printed: its control characters could move the cursor, or say in our
 * name what isn't so.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "\ufffd");
}
