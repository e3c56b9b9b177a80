import { readFileSync } from 'node:fs';
import { committedDocument, operations } from './committed-document.ts';

// The package does not export it.
const manifest = new URL('../node_modules/@redocly/openapi-core/package.json', import.meta.url);

/** What the document holds and how it is held, in Markdown. */
export function summary(answers: number): string {
  const { webhooks, components } = committedDocument;
  const documented = operations.filter((operation) => operation['x-clawbook-source'] === 'documented');
  const schemas = Object.values(components.schemas);
  const inferred = schemas.filter((schema) => schema['x-clawbook-source'] === 'inferred');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const rows = [
    [
      'operations',
      `${operations.length}: ${documented.length} documented, ${operations.length - documented.length} inferred`,
    ],
    ['events, each delivery held against it', Object.keys(webhooks).length],
    [
      'schemas',
      `${schemas.length}: ${schemas.length - inferred.length} documented, ${inferred.length} inferred`,
    ],
    ['requests of the SDK held against it', operations.length],
    ['answers of the in-memory ClawBook held against it', answers],
    ['validator', `Redocly ${version}, rules \`recommended\``],
  ];
  return [
    '| what | how much |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    `Recorded on ${new Date().toISOString().slice(0, 10)}.`,
  ].join('\n');
}
