import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Application, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { entries } from '../entries.ts';
import { defineLinkedTheme, linkedTheme } from './linked-theme.ts';
import { sayInferred } from './say-inferred.ts';
import { spellOutValues } from './spell-out-values.ts';

const docs = join(import.meta.dirname, '../..');

const options: Partial<TypeDocOptions & PluginOptions> = {
  name: 'API reference',
  entryPoints: entries.map(({ source }) => join(docs, '..', source)),
  tsconfig: join(import.meta.dirname, 'tsconfig.json'),
  plugin: ['typedoc-plugin-markdown', spellOutValues, sayInferred, defineLinkedTheme],
  theme: linkedTheme,
  out: join(docs, 'reference'),
  navigationJson: join(docs, 'reference/navigation.json'),
  entryFileName: 'index',
  router: 'member',
  excludeScopesInPaths: true,
  sortEntryPoints: false,
  readme: 'none',
  disableSources: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeExternals: true,
  githubPages: false,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  expandParameters: true,
  sanitizeComments: true,
  indexFormat: 'table',
  parametersFormat: 'table',
  logLevel: 'Warn',
};

/**
 * Writes the API reference, a page for each exported name, from the doc comments of the published packages.
 *
 * @throws Error if a comment links to nothing, or anything else that TypeDoc warns of
 */
export async function writeReference(): Promise<void> {
  const app = await Application.bootstrapWithPlugins(options);
  const project = await app.convert();
  if (project === undefined) throw new Error('TypeDoc could not read the sources; its errors are above.');
  app.validate(project);
  rmSync(join(docs, 'reference'), { recursive: true, force: true });
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) {
    throw new Error('The API reference has to be free of warnings; they are above.');
  }
}
