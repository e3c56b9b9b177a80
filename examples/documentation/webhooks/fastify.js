import Fastify from 'fastify';
import { handler } from './handler.js';

const app = Fastify();
// #region register
await app.register(handler.fastify, { prefix: '/webhooks/clawbook' });
// #endregion register
await app.listen({ port: 3000 });
