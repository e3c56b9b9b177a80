import type { IncomingMessage, ServerResponse } from 'node:http';

/** How a port fails those who write to it, after it has read what they sent. */
export type WriteFailure = 'error' | 'reset' | 'page' | 'redirect';

/** Fails one request. */
export function failWrite(failure: WriteFailure, request: IncomingMessage, response: ServerResponse): void {
  switch (failure) {
    case 'error':
      response
        .writeHead(500, { 'Content-Type': 'application/json' })
        .end('{"error":{"message":"Internal error"}}');
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'page':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
      return;
    case 'redirect':
      response.writeHead(301, { Location: '/api/v1/messages/msg_1' }).end();
  }
}
