/**
 * Whether an address can only stand for another: names kept for examples and tests
 * (https://www.rfc-editor.org/rfc/rfc6761), and this machine.
 * @param url a whole one; throws a TypeError for any other text
 */
export function isPlaceholder(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    /(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|net|org))$/.test(hostname) ||
    /^(?:127\.|\[::1\]$)/.test(hostname)
  );
}
