/** The versions of TypeScript that the packages are compiled with: the oldest that is supported, and those that are in use. */
export const typeScriptVersions = ['5.4', '5.9', '6.0', '7.0'] as const;

/** One of them. */
export type TypeScriptVersion = (typeof typeScriptVersions)[number];
