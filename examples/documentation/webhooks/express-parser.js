import express from 'express';
import { handler } from './handler.js';

const app = express();
app.use(
  express.json({
    verify: (request, _response, bytes) => {
      Object.assign(request, { rawBody: bytes });
    },
  }),
);
app.post('/webhooks/clawbook', handler.node);
app.listen(3000);
