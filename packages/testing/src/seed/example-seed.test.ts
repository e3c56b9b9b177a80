import { platforms } from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import { exampleSeed } from './example-seed.ts';

const { conversations = [], messages = [], webhooks = [], apiKeys = [] } = exampleSeed();

describe('the example data', () => {
  it('is the same each time', () => {
    expect(exampleSeed()).toEqual(exampleSeed());
  });

  it('has 45 conversations, 15 on each platform, in several states', () => {
    expect(conversations).toHaveLength(45);
    for (const platform of platforms) {
      expect(conversations.filter((conversation) => conversation.platform === platform)).toHaveLength(15);
    }
    expect(new Set(conversations.map(({ status }) => status))).toEqual(
      new Set(['active', 'archived', 'closed']),
    );
  });

  it('has messages that belong together with their conversations', () => {
    expect(messages).toHaveLength(198);
    for (const { id, message_count, last_message_at, created_at, platform } of conversations) {
      const own = messages.filter(({ conversation_id }) => conversation_id === id);
      expect(own).toHaveLength(message_count ?? -1);
      expect(own.at(-1)?.created_at).toBe(last_message_at);
      expect(own.every((message) => message.platform === platform && message.created_at >= created_at)).toBe(
        true,
      );
    }
  });

  it('is in order, with ids that differ', () => {
    for (const items of [conversations, messages, webhooks, apiKeys]) {
      const times = items.map(({ created_at = '' }) => created_at);
      expect(times).toEqual([...times].sort());
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }
    expect(messages.at(-1)?.created_at.slice(0, 10)).toBe('2026-01-30');
    expect(conversations[0]?.created_at.slice(0, 10)).toBe('2026-01-01');
  });

  it('has each person once, with the ids of their platform', () => {
    const forms: Record<string, RegExp> = {
      whatsapp: /^120255501\d\d$/,
      telegram: /^\d{9,10}$/,
      discord: /^\d{18}$/,
    };
    for (const { platform, participant } of conversations) {
      expect(participant?.id).toMatch(forms[platform] ?? /never/);
      expect(participant?.username ?? '@none').toMatch(/^@[a-z]+$/);
    }
    expect(new Set(conversations.map(({ participant }) => participant?.id)).size).toBe(45);
  });
});
