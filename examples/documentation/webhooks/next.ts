// app/webhooks/clawbook/route.ts
import { handler } from './handler.js';

// #region route
export const POST = handler.fetch;
// #endregion route
