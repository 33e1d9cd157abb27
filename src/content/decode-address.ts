/** An address with its escapes read, for people to read; as it is if they can't be. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return address;
  }
}
