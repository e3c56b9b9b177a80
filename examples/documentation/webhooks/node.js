import { createServer } from 'node:http';
import { handler } from './handler.js';

createServer(handler.node).listen(3000);
