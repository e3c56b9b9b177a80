// Runs what the compilers made of the programs, and prints what came of it as JSON.
import { createInMemoryClawBook, signWebhook, webhookEvent, webhookRequest } from '@clawbook/testing';

const { FOLDER, EXTENSION } = process.env;
const load = (program) => import(new URL(`${FOLDER}/${program}.${EXTENSION}`, import.meta.url));
const { connect, isSame, useEveryResource, readLists, sendToMany, explain } = await load('use-client');
const { createHandler, routeOf, verify } = await load('receive-events');

const clawbook = createInMemoryClawBook({ now: () => Date.parse('2026-01-30T14:30:00Z') });
const { apiKey, origin: baseUrl, fetch } = clawbook;
const lines = [];
const log = (line) => lines.push(line);
const client = connect({ apiKey, baseUrl, fetch }, log);

const secret = 'a-secret-for-tests';
const event = webhookEvent('message.received', { data: { content: 'Hello!' } });
const body = JSON.stringify(event);
const { 'X-ClawBook-Signature': signature } = signWebhook(body, { secret });
const answer = await routeOf(createHandler(secret, log))(webhookRequest(event, { secret }));

console.log(
  JSON.stringify({
    isSame,
    used: await useEveryResource(client),
    lists: await readLists(client),
    many: await sendToMany(client, ['1', '2', ' ']),
    failures: await Promise.all([
      connect({ apiKey: 'wrong', baseUrl, fetch }, log).status().catch(explain),
      client.messages.get('msg_none').catch(explain),
      client.messages.get('').catch(explain),
    ]),
    received: [answer.status, await verify(body, signature), await verify(body, '')].map(
      (one) => one?.type ?? one,
    ),
    endpoints: [...new Set(lines.map((line) => line.split(' ')[0]))].toSorted((a, b) => (a < b ? -1 : 1)),
  }),
);
