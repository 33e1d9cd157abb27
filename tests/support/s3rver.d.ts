/** The part of s3rver that the tests use; it ships no types of its own. */
declare module "@20minutes/s3rver" {
  import type { IncomingHttpHeaders } from "node:http";
  import type { Readable } from "node:stream";

  export interface StoredObject {
    readonly bucket: string;
    readonly key: string;
    content: Readable | null;
    readonly metadata: Readonly<Record<string, string | number>>;
  }

  interface Store {
    getMetadata(bucket: string, key: string): Promise<{ readonly etag: string }>;
    getObject(bucket: string, key: string, options?: object): Promise<StoredObject | null>;
    putObject(object: StoredObject): Promise<{ size: number; md5: string }>;
    deleteObject(bucket: string, key: string): Promise<void>;
    listObjects(bucket: string, options: object): Promise<unknown>;
  }

  interface Context {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
    status: number;
    type: string;
    body: unknown;
  }

  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      allowMismatchedSignatures: boolean;
      directory: string;
      configureBuckets: readonly { readonly name: string }[];
    });
    readonly store: Store;
    readonly middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
}
