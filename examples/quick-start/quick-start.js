import { print } from './print.js';

/**
 * The main job of the SDK: reads the status, sends a message and lists the newest conversations.
 *
 * @param {import('clawbook-sdk').ClawBook} client
 * @param {() => Message | Promise<Message>} chooseMessage Gives undefined if nothing is to be sent.
 * @typedef {import('clawbook-sdk').SendMessageParams | undefined} Message
 */
export async function quickStart(client, chooseMessage) {
  const status = await client.status();
  printStatus(status);

  const message = await chooseMessage();
  if (message === undefined) {
    print('Sent', 'nothing');
  } else {
    const sent = await client.messages.send(message);
    print('Sent', `"${message.message}" to ${sent.recipient} on ${sent.platform}`);
    print('', `${sent.message_id}, ${sent.status}`);
  }

  const newest = await client.conversations.list({ sort: '-created_at', per_page: 5 });
  print('Newest', `${newest.data.length} of ${newest.pagination.total} conversations\n`);
  printTable(
    ['id', 'platform', 'with', 'messages', 'last message'],
    newest.data.map((conversation) => [
      conversation.id,
      conversation.platform,
      conversation.participant?.name ?? conversation.participant?.id ?? 'unknown',
      String(conversation.message_count ?? ''),
      (conversation.last_message_at ?? '').replace('T', ' ').replace('Z', ''),
    ]),
  );

  const { minute, hour } = client.rateLimit;
  print(
    'Limit',
    [describe(minute, 'minute'), describe(hour, 'hour')].filter(Boolean).join(', ') || 'unknown',
  );
}

/** @param {import('clawbook-sdk').Status} status */
function printStatus({ status, version, uptime_seconds: uptime, integrations }) {
  const days = Math.floor(uptime / 86_400);
  const hours = Math.floor((uptime % 86_400) / 3_600);
  print('Status', `${status}, version ${version}, up for ${days} days and ${hours} hours`);
  const states = Object.entries(integrations).map(([platform, state]) => `${platform} ${state}`);
  print('', states.join(', '));
}

/**
 * @param {import('clawbook-sdk').RateLimitWindow | undefined} window
 * @param {string} name
 */
function describe(window, name) {
  return window && `${window.remaining} of ${window.limit} requests left this ${name}`;
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function printTable(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [head, ...rows]) {
    console.log(
      `        ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    );
  }
  console.log();
}
