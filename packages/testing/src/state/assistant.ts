import type { Sender } from '@clawbook/contract';

/** The sender of what ClawBook itself writes. */
export const assistant: Readonly<Sender> = { id: 'clawbook', name: 'ClawBook', username: '@clawbook' };
