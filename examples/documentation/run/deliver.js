// Loaded before a sample that receives: each server that it starts gets a delivery.

import { Server } from 'node:http';
import { webhookEvent, webhookRequest } from '@clawbook/testing';

const { fetch } = globalThis;
// oxlint-disable-next-line typescript/unbound-method -- It is called on each server.
const { listen } = Server.prototype;

/** @param {any} where @param {any[]} rest */
Server.prototype.listen = function (where, ...rest) {
  // A free port, on which a finished sample does not go on.
  const server = listen.call(this, typeof where === 'object' ? { ...where, port: 0 } : 0, ...rest).unref();
  server.once('listening', () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const delivered = deliverTo(fetch, `http://localhost:${port}/webhooks/clawbook`);
    // A connection that is kept alive would keep the sample running as well.
    void delivered.finally(() => server.closeAllConnections());
  });
  return server;
};

/**
 * Complains of whatever does not take a delivery.
 *
 * @param {(request: Request) => Response | Promise<Response>} receive
 */
export async function deliverTo(receive, url = 'https://bot.example.com/webhooks/clawbook') {
  const secret = process.env['CLAWBOOK_WEBHOOK_SECRET'] ?? '';
  const response = await receive(webhookRequest(webhookEvent('message.received'), { secret, url }));
  const answer = await response.text();
  if (!/^\{"outcome":"(handled|accepted)"\}$/.test(answer)) {
    console.error(`${url} answers ${response.status} ${answer}`);
  }
}
