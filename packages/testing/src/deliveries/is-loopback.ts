/** Whether a URL leads to this machine alone. */
export function isLoopback({ hostname }: URL): boolean {
  // `URL` has written every form of an IPv4 address as four numbers, and every IPv6 address as short as it gets.
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}
