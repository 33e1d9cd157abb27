/** A text among settings that are a program of Python's, `NAME = "words"`; undefined where there is none. */
export function pythonText(program: string, name: string): string | undefined {
  const [, double, single] =
    new RegExp(
      `^${name}\\s*=\\s*(?:"((?:[^"\\\\\\n]|\\\\.)*)"|'((?:[^'\\\\\\n]|\\\\.)*)')`,
      "m",
    ).exec(program) ?? [];
  return (double ?? single)?.replace(/\\(["'\\])/g, "$1");
}
