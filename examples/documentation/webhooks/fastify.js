import Fastify from 'fastify';
import { handler } from './handler.js';

const app = Fastify();
await app.register(handler.fastify, { prefix: '/webhooks/clawbook' });
await app.listen({ port: 3000 });
