// Writes the OpenAPI document, made from the contract: `node scripts/pnpm.mjs run openapi`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { documentText } from './document/make-document.ts';
import { documentFile } from './document-file.ts';

mkdirSync(new URL('.', documentFile), { recursive: true });
writeFileSync(documentFile, documentText());
