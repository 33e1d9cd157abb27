import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { TestContext } from "node:test";
import S3rver from "@20minutes/s3rver";
import type { S3Target } from "../../src/content/schemas/deploy.ts";
import { folderOf } from "./site-folder.ts";

/** A store on this machine that speaks S3, for one test. */
export interface S3Server {
  readonly target: S3Target;
  readonly env: NodeJS.ProcessEnv;
  /** Where readers find the site. */
  readonly origin: string;
  /** What a store says of an object; undefined if there is none. */
  headersOf(path: string): Promise<Headers | undefined>;
}

/**
 * Starts s3rver, and adds the two promises of S3 that it doesn't keep: an object changes at once and
 * whole, and `If-None-Match` and `If-Match` hold for writing
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel).
 */
export async function startS3Server(t: TestContext): Promise<S3Server> {
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    // It reckons the signature of a list otherwise than S3 does.
    allowMismatchedSignatures: true,
    directory: folderOf(t, {}),
    configureBuckets: [{ name: "sites" }],
  });
  keepObjectsWhole(server.store);
  keepConditions(server);
  const { port } = await server.run();
  t.after(() => server.close());
  const endpoint = `http://127.0.0.1:${port}`;
  const origin = `${endpoint}/sites/blog`;
  return {
    target: { to: "s3", bucket: "sites", region: "eu-central-1", endpoint, prefix: "blog/" },
    env: {
      ...process.env,
      AWS_ACCESS_KEY_ID: "S3RVER",
      AWS_SECRET_ACCESS_KEY: "S3RVER",
      NODE_NO_WARNINGS: "1",
    },
    origin,
    async headersOf(path) {
      const { ok, headers } = await fetch(`${origin}/${path}`, { method: "HEAD" });
      return ok ? headers : undefined;
    },
  };
}

function keepObjectsWhole(store: S3rver["store"]): void {
  const put = store.putObject.bind(store);
  const get = store.getObject.bind(store);
  const list = store.listObjects.bind(store);
  const remove = store.deleteObject.bind(store);
  const alone = oneAtATime();
  store.putObject = async (object) => {
    // A sender that is killed in the middle leaves nothing.
    const bytes = await buffer(object.content ?? Readable.from([]));
    return alone(() => put(Object.assign(object, { content: Readable.from([bytes]) })));
  };
  store.getObject = (...args) =>
    alone(async () => {
      const object = await get(...args);
      if (object?.content) object.content = Readable.from([await buffer(object.content)]);
      return object;
    });
  store.listObjects = (...args) => alone(() => list(...args));
  store.deleteObject = (...args) => alone(() => remove(...args));
}

function keepConditions({ middleware, store }: S3rver): void {
  const alone = oneAtATime();
  middleware.unshift(async (context, next) => {
    const { "if-none-match": none, "if-match": match } = context.headers;
    if (context.method !== "PUT" || !(none ?? match)) return next();
    await alone(async () => {
      const [, bucket = "", ...key] = context.path.split("/");
      const found = await store.getMetadata(bucket, key.join("/")).catch(() => undefined);
      if (none === "*" ? !found : found?.etag === match) return next();
      context.status = 412;
      context.type = "application/xml";
      context.body =
        "<Error><Code>PreconditionFailed</Code><Message>It is there.</Message></Error>";
    });
  });
}

/** Does one piece of work after the other. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
