import { platforms, scopes, webhookEventTypes } from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import { isMisspelt } from './is-misspelt.ts';

describe('isMisspelt', () => {
  it.each([
    ['message.recieved', 'message.received'],
    ['message.recived', 'message.received'],
    ['messages.received', 'message.received'],
    ['message.receivef', 'message.received'],
    ['message.receive', 'message.received'],
    ['essage.received', 'message.received'],
    ['MESSAGE_RECEIVED', 'message.received'],
    ['Telegram', 'telegram'],
    ['telegrma', 'telegram'],
    ['read:message', 'read:messages'],
    ['read.messages', 'read:messages'],
  ])('takes %s for %s', (name, meant) => {
    expect(isMisspelt(name, meant)).toBe(true);
  });

  it.each([
    ['message.seen', 'message.sent'],
    ['message.read', 'message.sent'],
    ['discourse', 'discord'],
    ['signal', 'discord'],
    ['x', '*'],
    ['xy', '*'],
    ['-', '*'],
    ['read:settings', 'admin:settings'],
    ['abcd', 'abdcxy'],
  ])('does not take %s for %s', (name, meant) => {
    expect(isMisspelt(name, meant)).toBe(false);
  });

  it.each([[platforms], [scopes], [webhookEventTypes]])('takes no known name for another: %j', (known) => {
    const pairs = known.flatMap((one) => known.map((other) => [one, other] as const));
    expect(pairs.filter(([one, other]) => isMisspelt(one, other))).toEqual([]);
  });
});
