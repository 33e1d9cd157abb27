/**
 * Whether an error came of a call to the system: a file that isn't there, a right that is missing
 * (https://nodejs.org/api/errors.html#class-systemerror).
 */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
