import type { Webhook } from '@clawbook/contract';

/** A webhook as the in-memory ClawBook keeps it: with the secret, which no answer holds. */
export interface StoredWebhook extends Webhook {
  /** What its deliveries are signed with. */
  secret: string;
}

/** The webhook as an answer shows it. */
export function withoutSecret({ secret, ...webhook }: StoredWebhook): Webhook {
  return webhook;
}
