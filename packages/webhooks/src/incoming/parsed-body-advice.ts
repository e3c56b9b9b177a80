/** How a framework came to parse the body before the signature was checked. */
export type ParsedBodyFramework = 'express' | 'fastify' | 'hono' | 'next-pages' | 'next-app';

/** What is to be changed so that the bytes stay as they came, for each framework. */
const fixes: Readonly<Record<ParsedBodyFramework, string>> = {
  express:
    'Express: register the route of the webhook before `app.use(express.json())`, or keep the bytes: ' +
    '`express.json({ verify: (request, response, bytes) => { request.rawBody = bytes; } })`.',
  fastify:
    "Fastify: `app.register(handler.fastify, { prefix: '/webhooks/clawbook' })`, or take the bytes of JSON in that " +
    "route's plugin: `app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => done(null, body))`.",
  hono:
    'Hono: register the route of the webhook before the middleware that reads the body, and pass `c.req.raw` without calling ' +
    '`c.req.json()` first.',
  'next-pages':
    'Next.js, pages/api: `export const config = { api: { bodyParser: false } };` in the file of the route.',
  'next-app':
    'Next.js, app: pass the `request` itself, without calling `request.json()` first; whoever else needs the body takes ' +
    '`request.clone()`.',
};

/** What to change in a framework; in each of them, where it is not known which one it is. */
export function parsedBodyAdvice(frameworks: readonly ParsedBodyFramework[] = []): string {
  const named =
    frameworks.length > 0 ? frameworks : (['express', 'fastify', 'hono', 'next-pages', 'next-app'] as const);
  return `A signature covers the bytes as they came, and parsed JSON written out again has others. ${named
    .map((name) => fixes[name])
    .join(' ')}`;
}
