import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region filters
const page = await client.conversations.list({
  platform: 'whatsapp',
  status: 'active',
  start_date: '2026-01-10', // or a Date, of which the day in UTC counts
  end_date: new Date('2026-01-20T18:00:00Z'),
  sort: ['-created_at', 'platform'],
  per_page: 100,
});
console.log(page.pagination.total); // => 5
// #endregion filters
