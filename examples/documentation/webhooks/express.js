import express from 'express';
import { handler } from './handler.js';

const app = express();
app.post('/webhooks/clawbook', handler.node);
app.use(express.json()); // for the other routes
app.listen(3000);
