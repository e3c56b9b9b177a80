/**
 * The address on the web of what a package.json names as its repository; undefined if it names none.
 *
 * @param repository `{ url }`, an address, or the short form `github:owner/name`.
 */
export function webAddress(repository: string | { url: string } | undefined): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url;
  return url
    ?.replace(/^git\+/, '')
    .replace(/\.git$/, '')
    .replace(/^(?:github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$1');
}
