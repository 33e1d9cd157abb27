/** Labels, which stay as they are, and the text of an arrow without spaces around it: `A--yes-->B`. */
const flowchartParts =
  /"[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\||(?<![-<=])(--|==|-\.)(?![-=>.])\s*("[^"]*"|[^\s"|>=.-][^"|>=]{0,200}?)\s*(--+>?|==+>?|\.+->?)|(?<=[\p{L}\p{N}_])(?=--|-\.)/gu;

/** A message that is lost, without a space before who doesn't get it: `A-xB`. */
const lostMessage = /^([ \t]*[\p{L}\p{N}_ ]{1,100}?--?x)(?=\S)/u;

/** A statement as the drawing library reads it: arrows apart from the names and texts beside them, line breaks as elements. */
export function inWordsOfLibrary(statement: string, kind: string | undefined): string {
  if (kind === "er" || kind === "xychart" || kind === undefined) return statement;
  // Mermaid reads both letters as the end of a line in a label.
  const broken = statement.replace(/\\n/g, "<br/>");
  if (kind === "sequence") return broken.replace(lostMessage, "$1 ");
  if (kind !== "flowchart") return broken;
  return broken.replace(
    flowchartParts,
    (part: string, open: string | undefined, text: string, close: string) =>
      open === undefined ? part || " " : ` ${open} ${text} ${close} `,
  );
}
