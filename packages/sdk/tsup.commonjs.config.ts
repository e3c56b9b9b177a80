import { defineConfig } from 'tsup';

/**
 * The CommonJS modules: the finished ES modules, each translated by itself, so that the entries share one set of
 * error classes here too. (tsup's own `splitting` for CommonJS drops declared class fields.)
 */
export default defineConfig({
  entry: ['dist/*.js'],
  format: 'cjs',
  platform: 'neutral',
  target: 'es2022',
  sourcemap: true,
  splitting: false,
  removeNodeProtocol: false,
  esbuildPlugins: [
    {
      name: 'neighbours-stay-outside',
      setup(build) {
        build.onResolve({ filter: /^\.\// }, ({ kind, path }) =>
          kind === 'entry-point' ? undefined : { path: path.replace(/\.js$/, '.cjs'), external: true },
        );
      },
    },
  ],
  // `require('clawbook-sdk')` is the class, with the named exports on it.
  footer: {
    js: 'if (module.exports.default) module.exports = Object.assign(module.exports.default, module.exports);',
  },
});
