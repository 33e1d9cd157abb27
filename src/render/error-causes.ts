/** An error and what it was made from, the deepest last: Eleventy wraps what went wrong in what it was doing. */
export function errorCauses(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 8; ) {
    causes.push(cause);
    cause = "originalError" in cause ? cause.originalError : cause.cause;
  }
  return causes;
}
