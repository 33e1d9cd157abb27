import sharp from "sharp";

// The AVIF encoder divides a picture by the number of threads, so only one thread gives the same
// bytes on every machine. Pictures are encoded beside each other instead.
sharp.concurrency(1);
// Nothing is asked for twice: results are kept in files.
sharp.cache(false);

/** Decodes and encodes pictures, set up so that the same input gives the same bytes everywhere. */
export { sharp as encoder };
