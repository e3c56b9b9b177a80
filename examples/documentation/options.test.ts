import { runInNewContext } from 'node:vm';
import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';
import { createWebhookHandler, webhookEventTypes } from 'clawbook-sdk/webhooks';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../scripts/snippets/pages.ts';

const settings = { apiKey: 'a key', baseUrl: 'https://your-domain.com' };
const client = new ClawBook(settings);
// What the types forbid, the SDK answers with the names that there are.
const odd: object = { nonsense: 1 };

/** Runs what is refused for its unknown name, and gives the names that are known. */
async function namesOf(refused: () => unknown): Promise<string[]> {
  try {
    await refused();
  } catch (error) {
    const { message } = error as Error;
    return message
      .replace(/^.*(?:names|fields) are /s, '')
      .split(/[, .]+/)
      .filter(Boolean);
  }
  throw new Error('An unknown name is accepted.');
}

describe('the pages', () => {
  it.each<[what: string, page: string, refused: () => unknown]>([
    ['option of the client', 'configuration', () => new ClawBook({ ...settings, ...odd })],
    ['option of a call', 'configuration', () => client.status(odd)],
    ['option of a list', 'configuration', () => client.messages.list({}, odd)],
    ['observer', 'configuration', () => new ClawBook({ ...settings, on: odd })],
    ['setting of TLS', 'certificates', () => new ClawBook({ ...settings, tls: odd })],
    [
      'setting of the rate limit',
      'retries-and-rate-limits',
      () => new ClawBook({ ...settings, rateLimit: odd }),
    ],
    ['parameter of a list', 'lists', () => client.conversations.list(odd)],
    ['option of sendMany', 'messages', () => client.messages.sendMany([], odd).next()],
    ['option of the handler', 'webhooks', () => createWebhookHandler({ secret: 'a secret', ...odd })],
  ])('name each %s: docs/%s.md', async (_what, page, refused) => {
    const names = await namesOf(refused);
    expect(names.length).toBeGreaterThan(2);
    const text = `${readPage(`docs/${page}.md`)}${page === 'messages' ? readPage('docs/configuration.md') : ''}`;
    expect(names.filter((name) => !new RegExp(`\`[^\`\\n]*\\b${name}\\b[^\`\\n]*\``).test(text))).toEqual([]);
  });

  it('name each event: docs/webhooks.md', () => {
    const text = readPage('docs/webhooks.md');
    expect(webhookEventTypes).toHaveLength(14);
    expect(webhookEventTypes.filter((type) => !text.includes(`\`${type}\``))).toEqual([]);
  });

  it('show faults that the test kit takes: docs/testing.md', () => {
    const { faults } = createInMemoryClawBook();
    const shown = [...readPage('docs/testing.md').matchAll(/\| `(\{ type: .+?\})`/g)].map(
      ([, fault]) => fault,
    );
    expect(shown.length).toBeGreaterThan(5);
    for (const fault of shown) faults.add(runInNewContext(`(${fault})`));
  });
});
