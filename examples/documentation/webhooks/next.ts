// app/webhooks/clawbook/route.ts
import { handler } from './handler.js';

export const POST = handler.fetch;
