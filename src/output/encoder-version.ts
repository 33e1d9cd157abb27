import { toolVersions } from "./tool-versions.ts";

/** What bytes of pictures depend on: each version of sharp brings one of every library that it encodes with. */
export const encoderVersion = `sharp ${toolVersions().sharp}`;
