import { listConversations, sendMessage } from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { checkInput } from './check-input.ts';

describe('checkInput', () => {
  it('gives the form of the wire', () => {
    const input = { start_date: new Date('2026-01-31T12:00:00Z'), sort: '-created_at' };
    expect(checkInput('conversations.list', listConversations.query, input)).toEqual({
      start_date: '2026-01-31',
      sort: ['-created_at'],
    });
  });

  it.each([
    [
      { platform: 'telegram', message: 'Hi' },
      "messages.send: `recipient` is missing: pass the recipient's id on the platform as a string, such as '123456789'.",
    ],
    [
      { platform: 'telegram', recipient: 5, message: ' ' },
      "messages.send: `recipient` must be a string, got the number 5: pass the recipient's id on the platform as a string, such as '123456789'; `message` is blank: pass the text to send.",
    ],
    [undefined, 'messages.send: the input must be an object, got undefined.'],
    [
      { platform: 'telegram', recipient: '5', message: 'Hi', recipent: '5' },
      'messages.send: the input has the unknown field `recipent`: did you mean `recipient`?',
    ],
  ])('names the fields that are wrong in %j', (input, message) => {
    const check = () => checkInput('messages.send', sendMessage.body, input);
    expect(check).toThrow(ConfigurationError);
    expect(check).toThrow(new ConfigurationError(message));
  });

  it('shows the place of a deep issue', () => {
    const schema = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: () => ({ issues: [{ message: 'is wrong', path: ['a', { key: 0 }, 'b'] }] }),
      },
    } as const;
    expect(() => checkInput('e', schema, {})).toThrow('e: `a.0.b` is wrong.');
  });
});
