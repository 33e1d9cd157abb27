/** The one function that this project calls; the package ships no types of its own. */
declare module "fs-native-extensions" {
  /** Exchanges two paths in one step of the file system. */
  export function swap(from: string, to: string): Promise<void>;
}
