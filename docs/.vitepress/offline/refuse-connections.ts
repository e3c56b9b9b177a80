// Loaded before a program: every connection that it tries to open fails.

import { Socket } from 'node:net';

Socket.prototype.connect = function connect(this: Socket): Socket {
  this.destroy(new Error('This process runs without network.'));
  return this;
};
