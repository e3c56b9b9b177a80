import { join } from 'node:path';

const packages = join(import.meta.dirname, '../../..');

/** One module that users import. */
export interface Entry {
  /** What they call it. */
  readonly module: string;
  /** The folder of its package. */
  readonly folder: string;
  /** Its declarations for ES modules. */
  readonly declarations: string;
  /** Its report in the repository. */
  readonly report: string;
  /** Whether its report also shows what its exports mention but are not: the texts that a union is made of. */
  readonly showsMentioned: boolean;
}

/** Every module that users can import, by what they call it. */
export const entries: readonly Entry[] = [
  entry('clawbook-sdk', 'sdk', 'index'),
  entry('clawbook-sdk/webhooks', 'sdk', 'webhooks'),
  entry('@clawbook/testing', 'testing', 'index'),
  // What it mentions is the whole of `@clawbook/testing`, which has its own report.
  { ...entry('@clawbook/testing/msw', 'testing', 'msw'), showsMentioned: false },
];

function entry(module: string, name: string, file: string): Entry {
  const folder = join(packages, name);
  const report = `${module.replace('@', '').replaceAll('/', '-')}.api.md`;
  return {
    module,
    folder,
    declarations: join(folder, 'dist', `${file}.d.ts`),
    report: join(folder, 'api', report),
    showsMentioned: true,
  };
}
