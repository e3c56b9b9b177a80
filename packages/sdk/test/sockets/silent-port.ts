import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

// Listens with a queue of one connection and never takes any: its loop stands still.
const program = `
  const server = require('node:net').createServer().listen({ port: 0, host: process.argv[1], backlog: 1 }, () => {
    process.stdout.write(server.address().port + '\\n', () => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
    });
  });`;

/** A port of this machine that answers no attempt to connect, neither yes nor no, as a firewall that drops. */
export interface SilentPort {
  readonly port: number;
  readonly url: string;
  close(): void;
}

/** Opens a {@link SilentPort}; works on Linux, where a full queue drops what comes. */
export async function openSilentPort(host: string): Promise<SilentPort> {
  const child = spawn(process.execPath, ['-e', program, host], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  const port = Number(line);
  const fill: Socket[] = [];
  for (let count = 0; count < 4; count++) fill.push(connect(port, host).on('error', () => undefined));
  await Promise.all(fill.slice(0, 1).map((socket) => once(socket, 'connect')));
  // The others are in the queue, or dropped, as soon as the second is through.
  await once(fill[1] as Socket, 'connect');
  return {
    port,
    url: `http://${host}:${port}`,
    close() {
      for (const socket of fill) socket.destroy();
      child.kill('SIGKILL');
    },
  };
}
