import ClawBook, { RateLimitError } from 'clawbook-sdk';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';
