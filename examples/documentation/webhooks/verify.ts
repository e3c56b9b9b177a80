import {
  verifyWebhook,
  type WebhookHeaders,
  WebhookVerificationError,
} from 'clawbook-sdk/webhooks';

const secret = process.env.CLAWBOOK_WEBHOOK_SECRET;

/** Takes the body as it came, and gives the status to answer with. */
async function receive(body: string, headers: WebhookHeaders) {
  try {
    // #region verify
    const event = await verifyWebhook(body, headers, { secret });
    if (event.type === 'message.received') console.log(event.data.content);
    // #endregion verify
    return 200;
  } catch (error) {
    if (!WebhookVerificationError.is(error)) throw error;
    console.log(error.reason); // => missing_signature
    return 401;
  }
}

console.log(await receive('{}', {})); // => 401
