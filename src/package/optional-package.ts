/** Packages that a site installs only if it wants what they are for, with the versions that are tried here. */
const versions = {
  "@aws-sdk/client-s3": "3",
  "cspell-lib": "9",
  "cspell-trie-lib": "9",
  markdownlint: "0.39",
} as const;
type OptionalPackage = keyof typeof versions;

/** The command that installs an optional package. */
export function installCommand(name: OptionalPackage): string {
  return `npm install --save-dev ${name}@${versions[name]}`;
}

/**
 * Loads a module that needs an optional package; undefined if that is not installed. Throws what the module itself
 * throws.
 */
export async function loadOptional<T>(
  name: OptionalPackage,
  load: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await load();
  } catch (error) {
    const isMissing =
      error instanceof Error &&
      "code" in error &&
      error.code === "ERR_MODULE_NOT_FOUND" &&
      error.message.includes(`'${name}'`);
    if (isMissing) return undefined;
    throw error;
  }
}
