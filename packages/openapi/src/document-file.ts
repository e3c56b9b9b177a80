/** Where the document stands, from which the documentation site serves it. */
export const documentFile = new URL('../../../docs/public/openapi.json', import.meta.url);
