import { pipeline, Readable, Transform } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { type AnswerLimits, answerLimits } from "./answer-limits.ts";

/**
 * Bounds every answer of a store, errors and lists too, before the library reads it: it would read on as long as one
 * comes. A request whose answer is larger, or takes longer, fails.
 */
export function limitBodies(
  { middlewareStack }: S3Client,
  limits: AnswerLimits = answerLimits,
): void {
  middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { response } = result;
      if (typeof response === "object" && response !== null && "body" in response) {
        if (response.body instanceof Readable) response.body = limited(response.body, limits);
      }
      return result;
    },
    // The last of its step: nearest to the network.
    { name: "limitBodies", step: "deserialize", priority: "low" },
  );
}

function limited(body: Readable, { bytes, ms }: AnswerLimits): Readable {
  let sizeBytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > bytes) done(new Error(`its answer exceeds the ${bytes / 1e6} MB limit`));
      else done(undefined, chunk);
    },
  });
  const timer = setTimeout(
    () => counted.destroy(new Error(`its answer took longer than ${ms / 1000} s`)),
    ms,
  );
  // What goes wrong is told by the stream itself to whoever reads it.
  return pipeline(body, counted, () => clearTimeout(timer));
}
