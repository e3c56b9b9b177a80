import assert from 'node:assert/strict';
import { createInMemoryClawBook } from '@clawbook/testing';
import { AuthenticationError, ClawBook } from 'clawbook-sdk';

const clawbook = createInMemoryClawBook();
const server = await clawbook.listen();
const client = new ClawBook({ apiKey: 'wrong', baseUrl: server.url });
await assert.rejects(client.status(), AuthenticationError);
await server.close();
