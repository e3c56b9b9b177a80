import { handler } from './handler.js';

export default { port: 3000, fetch: handler.fetch };
