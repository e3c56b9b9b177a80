import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { handler } from './handler.js';

const app = new Hono();
// #region route
app.post('/webhooks/clawbook', (c) => handler.fetch(c.req.raw));
// #endregion route
serve({ fetch: app.fetch, port: 3000 });
