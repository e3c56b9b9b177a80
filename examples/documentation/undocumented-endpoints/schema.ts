import ClawBook from 'clawbook-sdk';
import * as z from 'zod';

const client = new ClawBook();

const conversationSchema = z.object({
  id: z.string(),
  created_at: z.coerce.date(),
});

const conversation = await client.request({
  method: 'GET',
  path: '/conversations/conv_000001',
  schema: conversationSchema,
});
console.log(conversation.created_at.getUTCFullYear()); // => 2026
