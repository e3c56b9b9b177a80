// Tells what the SDK adds to a program, as built, and fails where it is more than allowed. The limits of the bundles are in
// .size-limit.json.

import { version } from 'esbuild';
import { recordResult } from '../record-result.ts';
import { clientParts } from './client-parts.ts';
import { kilobytes } from './kilobytes.ts';
import { measureBundles } from './measure-bundles.ts';
import { measureTarball } from './measure-tarball.ts';

const sizes = [...measureBundles(), ...measureTarball()];
const parts = await clientParts();

const report = [
  `A bundle is what esbuild ${version} makes of the package as built, minified and gzipped, with everything in it, zod and ky ` +
    `included. KB of 1,000 bytes, ${new Date().toISOString().slice(0, 10)}.`,
  [
    '| what | KB | at most |',
    '|---|--:|--:|',
    ...sizes.map(({ name, size, limit }) => `| ${name} | ${kilobytes(size)} | ${kilobytes(limit)} |`),
  ].join('\n'),
  'What the bundle of the client consists of, minified, before it is gzipped:',
  [
    '| part | KB | share |',
    '|---|--:|--:|',
    ...parts.map(
      ({ name, size, share }) => `| ${name} | ${kilobytes(size)} | ${Math.round(share * 100)} % |`,
    ),
  ].join('\n'),
].join('\n\n');

recordResult('size', report);

const tooLarge = sizes.filter(({ size, limit }) => size > limit);
for (const { name, size, limit } of tooLarge) {
  console.error(
    `\n${name}: ${kilobytes(size)} KB, and ${kilobytes(limit)} KB are allowed. If it is worth it, raise the limit.`,
  );
}
process.exitCode = tooLarge.length > 0 ? 1 : 0;
