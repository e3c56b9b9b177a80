const assert = require('node:assert/strict');
const { createInMemoryClawBook } = require('@clawbook/testing');
const { ClawBook, AuthenticationError } = require('clawbook-sdk');

async function main() {
  const clawbook = createInMemoryClawBook();
  const server = await clawbook.listen();
  const client = new ClawBook({ apiKey: 'wrong', baseUrl: server.url });
  await assert.rejects(client.status(), AuthenticationError);
  await server.close();
}

void main();
