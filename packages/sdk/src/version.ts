// Put in by the build; a program that runs from the sources has none.
declare const __SDK_VERSION__: string | undefined;

/** The version of the package. */
export const version = typeof __SDK_VERSION__ === 'string' ? __SDK_VERSION__ : '0.0.0';
