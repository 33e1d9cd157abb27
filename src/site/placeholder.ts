/**
 * Whether an address can only stand for another: names kept for examples and tests
 * (https://www.rfc-editor.org/rfc/rfc6761), and this machine.
 */
export function isPlaceholder(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    /(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|net|org))$/.test(hostname) ||
    /^(?:127\.|\[::1\]$)/.test(hostname)
  );
}
