// node bundle.mjs <bundler> <jobs as JSON>: bundles each entry for Node.js as the bundler's own documentation says, and prints
// the warnings of each job as JSON.

import { resolve } from 'node:path';

/**
 * @typedef {object} Job
 * @property {string} entry
 * @property {string} output
 * @property {'esm' | 'cjs'} format
 * @property {boolean} minify
 */

/** @type {Record<string, (job: Job) => Promise<string[]>>} */
const bundlers = { esbuild: bundleWithEsbuild, rollup: bundleWithRollup, webpack: bundleWithWebpack };

/** @param {Job} job */
async function bundleWithEsbuild({ entry, output, format, minify }) {
  const { build } = await import('esbuild');
  const { warnings } = await build({
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    platform: 'node',
    format,
    minify,
    logLevel: 'silent',
  });
  return warnings.map(({ text }) => text);
}

/** @param {Job} job */
async function bundleWithRollup({ entry, output, format, minify }) {
  if (minify) throw new Error('Rollup minifies by plugins alone.');
  const { rollup } = await import('rollup');
  const { default: commonjs } = await import('@rollup/plugin-commonjs');
  const { default: nodeResolve } = await import('@rollup/plugin-node-resolve');
  /** @type {string[]} */
  const warnings = [];
  const bundle = await rollup({
    input: entry,
    plugins: [nodeResolve({ exportConditions: ['node'], preferBuiltins: true }), commonjs()],
    external: [/^node:/],
    onwarn: ({ message }) => warnings.push(message),
  });
  await bundle.write({ file: output, format, inlineDynamicImports: true });
  await bundle.close();
  return warnings;
}

/** @param {Job} job */
async function bundleWithWebpack({ entry, output, format, minify }) {
  const { default: webpack } = await import('webpack');
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    entry: resolve(entry),
    optimization: { minimize: minify },
    ...(format === 'esm' && { experiments: { outputModule: true } }),
    output: {
      path: resolve('.'),
      filename: output,
      ...(format === 'esm' && { module: true, chunkFormat: 'module' }),
    },
  });
  return await new Promise((done, fail) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error || !stats) return fail(error);
        const { errors = [], warnings = [] } = stats.toJson({ all: false, errors: true, warnings: true });
        done([...errors, ...warnings].map(({ message }) => message));
      });
    });
  });
}

const [, , bundler = '', jobs = '[]'] = process.argv;
/** @type {string[][]} */
const warnings = [];
for (const job of JSON.parse(jobs)) warnings.push(await bundlers[bundler](job));
console.log(JSON.stringify(warnings));
