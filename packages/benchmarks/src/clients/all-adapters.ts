import type { Adapter } from './adapter.ts';
import { anthropic } from './anthropic.ts';
import { axios } from './axios.ts';
import { clawbookSdk } from './clawbook-sdk.ts';
import { discord } from './discord.ts';
import { bareFetch } from './fetch.ts';
import { got } from './got.ts';
import { ky } from './ky.ts';
import { octokit } from './octokit.ts';
import { octokitThrottled } from './octokit-throttled.ts';
import { openai } from './openai.ts';
import { resend } from './resend.ts';
import { slack } from './slack.ts';
import { stripe } from './stripe.ts';
import { svix } from './svix.ts';
import { undiciRequest } from './undici-request.ts';
import { workos } from './workos.ts';

/** All that is measured, the baseline first. */
export const adapters: readonly Adapter[] = [
  bareFetch,
  clawbookSdk,
  ky,
  axios,
  got,
  undiciRequest,
  openai,
  anthropic,
  stripe,
  octokit,
  octokitThrottled,
  slack,
  discord,
  svix,
  resend,
  workos,
];

/** Those that take part in a scenario. */
export function adaptersFor(scenario: string): Adapter[] {
  return adapters.filter(({ scenarios }) => scenarios === undefined || scenarios.includes(scenario));
}
