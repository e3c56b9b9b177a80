// What `clawbook-sdk/webhooks` takes and gives. A line that must not compile says so; a missing error there is an error here.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createWebhookHandler,
  hexScheme,
  type IntegrationData,
  type MessageProgressData,
  type MessageReceivedData,
  memoryReplayStore,
  type ReceivedWebhookEvent,
  type ReplayStore,
  type SystemHealthData,
  type UnknownWebhookEvent,
  verifyWebhook,
  type WebhookDrift,
  type WebhookEvent,
  type WebhookEventOf,
  type WebhookFailure,
  type WebhookHandlerOptions,
  type WebhookScheme,
  type WebhookVerificationReason,
} from 'clawbook-sdk/webhooks';

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** Compiles only if the value is of exactly the type. */
declare function is<Type>(): <Value>(
  value: Value,
  ...same: Same<Value, Type> extends true ? [] : [never]
) => void;

declare const request: Request;
declare const incoming: IncomingMessage;
declare const response: ServerResponse;
declare const maybe: string | undefined;
declare let receivedType: string;

// --- an event narrows by its type

const event = await verifyWebhook(request, request.headers, { secret: maybe });
is<ReceivedWebhookEvent>()(event);
event.id satisfies string;
event.type satisfies string;

if (event.type === 'message.received') {
  is<MessageReceivedData>()(event.data);
  event.data.sender.name satisfies string | null | undefined;
}
if (event.type !== 'message.received' && event.type !== 'system.health') {
  // @ts-expect-error: neither of the others has a previous status
  event.data.previous_status;
}

switch (event.type) {
  case 'message.received':
    is<WebhookEventOf<'message.received', MessageReceivedData>>()(event);
    break;
  case 'message.sent':
  case 'message.delivered':
  case 'message.failed':
    is<MessageProgressData>()(event.data);
    break;
  case 'integration.connected':
  case 'integration.disconnected':
  case 'integration.error':
    is<IntegrationData>()(event.data);
    break;
  case 'ai.request':
  case 'ai.response':
  case 'ai.error':
  case 'ai.rate_limited':
    event.data.model satisfies string | undefined;
    break;
  case 'system.health':
    is<SystemHealthData>()(event.data);
    break;
  case 'backup.completed':
  case 'backup.failed':
    event.data.backup_id satisfies string | undefined;
    break;
  default:
    // What is left is unknown, and so is its data.
    is<UnknownWebhookEvent>()(event);
    is<unknown>()(event.data);
    receivedType = event.type;
    receivedType === 'message.edited';
}

// @ts-expect-error: a misspelt type
'message.recieved' satisfies typeof event.type;
// @ts-expect-error: not each event has content
event.data.content;

// --- bodies, headers and options

await verifyWebhook('{}', incoming.headers, { secret: 's' });
await verifyWebhook(Buffer.from('{}'), incoming.rawHeaders, { secret: ['new', 'old', maybe] });
await verifyWebhook(new Uint8Array(), [['x-clawbook-signature', 'a']], {
  secret: 's',
  scheme: 'timestamped',
});
await verifyWebhook(new ArrayBuffer(1), new Map([['a', 'b']]), {
  secret: 's',
  scheme: hexScheme({ header: 'X' }),
});
await verifyWebhook('{}', new Headers(), { secret: 's', onDrift: (drift) => is<WebhookDrift>()(drift) });
// @ts-expect-error: a parsed body
await verifyWebhook({ id: 'evt_1' }, request.headers, { secret: 's' });
// @ts-expect-error: no secret
await verifyWebhook('{}', request.headers, {});
// @ts-expect-error: no such scheme
await verifyWebhook('{}', request.headers, { secret: 's', scheme: 'hexx' });
// @ts-expect-error: no such algorithm
hexScheme({ algorithm: 'MD5' });

export const scheme: WebhookScheme = {
  name: 'own',
  algorithm: 'SHA-512',
  read: (header) => ({ signatures: [header('X-Own') ?? ''] }),
};

// --- a handler

const handler = createWebhookHandler({
  secret: maybe,
  on: {
    'message.received': async (received) => {
      is<WebhookEventOf<'message.received', MessageReceivedData>>()(received);
    },
    'system.health': ({ data }) => {
      is<SystemHealthData>()(data);
    },
    'ai.error': undefined,
  },
  onUnknown: (unknown) => {
    is<WebhookEventOf<string, unknown>>()(unknown);
    return unknown.type === 'message.edited';
  },
  onError: (error, failure) => {
    is<unknown>()(error);
    is<WebhookFailure>()(failure);
    is<ReceivedWebhookEvent | undefined>()(failure.event);
  },
  replayStore: memoryReplayStore({ size: 5 }),
  acknowledge: 'early',
  waitUntil: (work) => void work,
});

is<Promise<Response>>()(handler.fetch(request));
is<Promise<Response>>()(handler.fetch(request, { waitUntil: () => undefined }));
is<void>()(handler.node(incoming, response));
is<Promise<void>>()(handler.idle());
createServer(handler.node);
createServer((one, other) => handler.node(one, other));
/** What Next.js takes as a route. */
export const POST: (given: Request, context: { params: Promise<{ id: string }> }) => Promise<Response> =
  handler.fetch;

// @ts-expect-error: no such event
createWebhookHandler({ secret: 's', on: { 'message.recieved': () => undefined } });
createWebhookHandler({
  secret: 's',
  // @ts-expect-error: each event has its own data
  on: { 'message.received': (sent: WebhookEventOf<'message.sent', MessageProgressData>) => sent },
});
// @ts-expect-error: no such option
createWebhookHandler({ secret: 's', onunknown: () => undefined });
// @ts-expect-error: a request of Node.js is no Request
void handler.fetch(incoming);
// @ts-expect-error: nor the other way round
handler.node(request, response);
// @ts-expect-error: an option is read, not changed
(await import('clawbook-sdk/webhooks')).webhookEventTypes[0] = 'message.sent';

/** A store of one's own, whose methods may answer at once or later. */
export const store: ReplayStore = {
  claim: async (id, { owner, lease }) => (`${id}${owner}`.length > lease ? 'claimed' : 'done'),
  complete: () => undefined,
  release: () => Promise.resolve(),
};

export const options: WebhookHandlerOptions = { secret: 's', replayStore: store };

/** All reasons are known. */
export function isOurs(reason: WebhookVerificationReason): boolean {
  switch (reason) {
    case 'missing_signature':
    case 'malformed_signature':
    case 'signature_mismatch':
    case 'timestamp_out_of_tolerance':
    case 'body_too_large':
    case 'incomplete_body':
    case 'invalid_payload':
      return false;
    case 'parsed_body':
      return true;
    default:
      return reason satisfies never;
  }
}

declare const documented: WebhookEvent;
is<string>()(documented.created_at);
