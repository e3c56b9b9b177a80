/**
 * @typedef {object} Check
 * @property {string} name What `npm test -- <name>` runs.
 * @property {string} script The script in package.json that it runs.
 * @property {string} about What it proves, for `--help` and docs/proof.md.
 * @property {string} [title] Over what it recorded, in docs/proof.md; its name by default.
 * @property {boolean} [countsTests] Its script is vitest, whose tests count one by one.
 * @property {boolean} [needsBuild] It looks at what `build` made.
 */

/**
 * All checks, in the order in which they run: what fails fast comes first.
 *
 * @type {Check[]}
 */
export const checks = [
  { name: 'build', script: 'build', about: 'the published packages can be built' },
  { name: 'format', script: 'format:check', about: 'files are formatted and imports sorted' },
  {
    name: 'lint',
    script: 'lint',
    about: 'promises, cycles, layers, file names and sizes',
    needsBuild: true,
  },
  { name: 'types', script: 'types', about: 'all sources and tests compile, the type tests included' },
  { name: 'knip', script: 'knip', about: 'no file, export or dependency is left over' },
  { name: 'proof', script: 'proof', about: 'the page on what is proved shows what was recorded last' },
  { name: 'unit', script: 'unit', about: 'the tests of the sources', countsTests: true },
  {
    name: 'mutation',
    script: 'mutation',
    about: 'the tests notice changes of what decides about repeating, genuineness and handling once',
    title: 'Mutation testing',
  },
  {
    name: 'packed',
    script: 'packed',
    about: 'the tests of the tarballs and the examples',
    countsTests: true,
    needsBuild: true,
  },
  {
    name: 'snippets',
    script: 'snippets:check',
    about: 'the code of README and docs is that of files that compile and run',
    title: 'Code in the documentation',
    countsTests: true,
    needsBuild: true,
  },
  {
    name: 'runtimes',
    script: 'runtimes',
    about: 'the tarballs work in Node.js 20 to 26, Bun, Deno and workerd',
    countsTests: true,
    needsBuild: true,
  },
  {
    name: 'size',
    script: 'size',
    about: 'what the SDK adds to a bundle and to a disk stays within its limits',
    needsBuild: true,
  },
  {
    name: 'surface',
    script: 'surface',
    about: 'the exports are those of the accepted reports, in types and at run time',
    title: 'The public surface',
    countsTests: true,
    needsBuild: true,
  },
  {
    name: 'consumers',
    script: 'consumers',
    about: "users' projects compile, bundle and test with the tarballs",
    title: 'What it is compiled, bundled and tested with',
    countsTests: true,
    needsBuild: true,
  },
  {
    name: 'openapi',
    script: 'openapi:check',
    about: 'the OpenAPI document is that of the contract, and the in-memory ClawBook and the SDK keep to it',
    title: 'The OpenAPI document',
    countsTests: true,
  },
  {
    name: 'fuzz',
    script: 'fuzz',
    about: 'the client and the webhook handler under 12,000 answers and deliveries of any kind',
    title: 'Answers of any kind',
    countsTests: true,
    needsBuild: true,
  },
  {
    name: 'properties',
    script: 'properties',
    about: 'what holds for any input, tried on hundreds of each',
    countsTests: true,
  },
  {
    name: 'release',
    script: 'rehearse-release',
    about: 'a release, rehearsed in a copy and to a registry of its own',
    countsTests: true,
  },
  {
    name: 'site',
    script: 'site',
    about: 'the documentation site is built without network, and works in a browser',
    title: 'The documentation site',
    countsTests: true,
  },
];
