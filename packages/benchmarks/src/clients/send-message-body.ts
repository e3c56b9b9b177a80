import { messageText } from './message-text.ts';

/** The body of a message to ClawBook, for clients that do not know ClawBook. */
export const sendMessageBody = { platform: 'telegram', recipient: '123456789', message: messageText };
