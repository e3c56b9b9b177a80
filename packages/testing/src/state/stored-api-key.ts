import type { ApiKey } from '@clawbook/contract';

/** An API key as the in-memory ClawBook keeps it: with the key itself, which only its creation answers. */
export interface StoredApiKey extends ApiKey {
  /** The key itself (`clawbook_sk_…`). */
  key: string;
}

/** The API key as a list shows it. */
export function withoutKey({ key, ...apiKey }: StoredApiKey): ApiKey {
  return apiKey;
}
