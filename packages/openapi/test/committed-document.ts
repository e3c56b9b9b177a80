import { readFileSync } from 'node:fs';
import type { OpenApiDocument, Operation } from '../src/document/openapi.ts';
import { documentFile } from '../src/document-file.ts';

/** The text of the document that is committed. */
export const committedText = readFileSync(documentFile, 'utf8').replaceAll('\r\n', '\n');

/** The document that is committed, which users get. */
export const committedDocument: OpenApiDocument = JSON.parse(committedText);

/** An operation of the document, with where it stands. */
export interface PlacedOperation extends Operation {
  readonly path: string;
  /** In lower case, as the document has it. */
  readonly method: string;
}

/** Every operation of the document. */
export const operations: readonly PlacedOperation[] = Object.entries(committedDocument.paths).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
);
