import fc from "fast-check";
import { isQuick } from "./tier.ts";

// Of the inputs that a property is tried with by itself, `npm test` takes every third.
if (isQuick) fc.configureGlobal({ numRuns: 33 });
