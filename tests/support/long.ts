/** `LONG=1 npm test` does in full what CI does a part of, to be over in half an hour. */
export const isLong = process.env.LONG === "1";
