import { verifyWebhook } from 'clawbook-sdk/webhooks';

verifyWebhook('{}', {}, { secret: 'a-secret-for-tests' }).catch((error) => console.log(error.reason));
