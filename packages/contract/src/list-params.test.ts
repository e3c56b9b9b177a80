import { describe, expect, it } from 'vitest';
import { accepted, complaintsOf } from '../test/complaints-of.ts';
import { conversationListParamsSchema } from './conversation-list-params.ts';
import { dateFilterSchema } from './date-filter.ts';
import { messageListParamsSchema } from './message-list-params.ts';
import { pageParamsSchema } from './page-params.ts';
import { sortSchema } from './sort.ts';

describe('dateFilterSchema', () => {
  it.each<[string | Date, string]>([
    ['2026-01-31', '2026-01-31'],
    ['2024-02-29', '2024-02-29'],
    [new Date('2026-01-31T23:59:59.999Z'), '2026-01-31'],
    [new Date('2026-02-01T00:30:00+02:00'), '2026-01-31'],
    [new Date('2026-01-31T23:30:00-05:00'), '2026-02-01'],
  ])('makes of %s the day in UTC %s', (given, day) => {
    expect(accepted(dateFilterSchema, given)).toBe(day);
  });

  it.each([
    ['2026-02-30', '"2026-02-30"'],
    ['2025-02-29', '"2025-02-29"'],
    ['2026-13-01', '"2026-13-01"'],
    ['2026-00-10', '"2026-00-10"'],
    ['2026-1-1', '"2026-1-1"'],
    ['2026-01-31T10:00:00Z', '"2026-01-31T10:00:00Z"'],
    ['01/31/2026', '"01/31/2026"'],
    ['yesterday', '"yesterday"'],
    ['', '""'],
    [new Date('nonsense'), 'an invalid Date'],
    [1_767_225_600_000, 'the number 1767225600000'],
    [null, 'null'],
  ])('refuses %s and says so', (given, came) => {
    expect(complaintsOf(dateFilterSchema, given)).toEqual([
      `: must be a day such as '2026-01-31' or a valid Date, got ${came}`,
    ]);
  });

  it.each([new Date(1_767_225_600_000 * 1_000), new Date('-000044-03-15T00:00:00Z')])(
    'refuses a Date whose year has no four digits: %j',
    (date) => {
      expect(complaintsOf(dateFilterSchema, date)).toHaveLength(1);
    },
  );
});

describe('sortSchema', () => {
  const schema = sortSchema(['created_at', 'platform']);

  it.each([
    ['created_at', ['created_at']],
    ['-created_at', ['-created_at']],
    ['-created_at,platform', ['-created_at', 'platform']],
    [['-created_at'], ['-created_at']],
    [
      ['-created_at', 'platform'],
      ['-created_at', 'platform'],
    ],
    [['unknown_to_the_sdk'], ['unknown_to_the_sdk']],
  ])('reads %j', (given, keys) => {
    expect(accepted(schema, given)).toEqual(keys);
  });

  it('does not change or keep the array of the caller', () => {
    const given = Object.freeze(['-created_at']);
    expect(accepted(schema, given)).not.toBe(given);
  });

  it.each([
    ['', '""'],
    [[], 'an empty array'],
    ['--created_at', '"--created_at"'],
    ['created_at desc', '"created_at desc"'],
    ['created_at,', '"created_at,"'],
    [['created_at', 5], 'an array'],
    [{ created_at: -1 }, 'an object'],
    [null, 'null'],
  ])('refuses %j and shows the form', (given, came) => {
    expect(complaintsOf(schema, given)).toEqual([
      `: must be a field or a list of fields, each with '-' before it for descending, such as '-created_at', got ${came}`,
    ]);
  });
});

describe('pageParamsSchema', () => {
  it.each([{}, { page: 1 }, { page: 9_999, per_page: 1 }, { per_page: 100 }, { page: undefined }])(
    'takes %j',
    (params) => {
      expect(accepted(pageParamsSchema, params)).toEqual(params);
    },
  );

  it.each([
    ['per_page', 0, 'from 1 to 100, got the number 0'],
    ['per_page', 101, 'from 1 to 100, got the number 101'],
    ['per_page', -1, 'from 1 to 100, got the number -1'],
    ['per_page', 2.5, 'from 1 to 100, got the number 2.5'],
    ['per_page', '20', 'from 1 to 100, got "20"'],
    ['per_page', Number.NaN, 'from 1 to 100, got the number NaN'],
    ['page', 0, 'from 1, got the number 0'],
    ['page', Infinity, 'from 1, got the number Infinity'],
    ['page', null, 'from 1, got null'],
    ['page', 10n, 'from 1, got the bigint 10'],
  ])('refuses the %s %s', (field, value, end) => {
    expect(complaintsOf(pageParamsSchema, { [field]: value })).toEqual([
      `${field}: must be a whole number ${end}`,
    ]);
  });
});

describe.each([
  ['conversationListParamsSchema', conversationListParamsSchema, 'active'],
  ['messageListParamsSchema', messageListParamsSchema, 'delivered'],
] as const)('%s', (_, schema, status) => {
  it('gives the form of the wire', () => {
    const params = {
      page: 2,
      per_page: 50,
      platform: 'telegram',
      status,
      start_date: new Date('2026-01-01T00:00:00Z'),
      end_date: '2026-01-31',
      sort: '-created_at,platform',
    };
    expect(accepted(schema, params)).toEqual({
      ...params,
      start_date: '2026-01-01',
      sort: ['-created_at', 'platform'],
    });
    expect(params.start_date).toBeInstanceOf(Date);
  });

  it.each<[string | Date, string | Date]>([
    ['2026-01-20', '2026-01-10'],
    ['2026-01-11', '2026-01-10'],
    [new Date('2026-01-20T00:00:00Z'), '2026-01-10'],
    ['2026-01-20', new Date('2026-01-10T23:59:59Z')],
  ])('refuses days in the wrong order, %s and %s, and names both fields', (start_date, end_date) => {
    const [complaint, ...others] = complaintsOf(schema, { start_date, end_date });
    expect(complaint).toMatch(
      /^end_date: must not be before `start_date`, got "2026-01-10" and "2026-01-[12][01]"$/,
    );
    expect(others).toEqual([]);
  });

  it.each<[string | Date | undefined, string | Date | undefined]>([
    ['2026-01-10', '2026-01-10'],
    [new Date('2026-01-10T18:00:00Z'), '2026-01-10'],
    ['2026-01-10', '2026-01-20'],
    ['2026-01-10', undefined],
    [undefined, '2026-01-10'],
    [undefined, undefined],
  ])('takes the days %s and %s', (start_date, end_date) => {
    expect(complaintsOf(schema, { start_date, end_date })).toEqual([]);
  });

  it.each([
    [{ start_date: 'x', end_date: '2026-01-10' }, 'start_date: must be a day'],
    [{ start_date: '2026-01-20', end_date: 5 }, 'end_date: must be a day'],
  ])('complains of %j once', (params, start) => {
    const [complaint, ...others] = complaintsOf(schema, params);
    expect(complaint?.startsWith(start), complaint).toBe(true);
    expect(others).toEqual([]);
  });

  it.each([
    ['startDate', 'start_date'],
    ['perPage', 'per_page'],
    ['sorted', 'sort'],
    ['plattform', 'platform'],
  ])('asks whether `%s` means `%s`', (misspelt, meant) => {
    expect(complaintsOf(schema, { [misspelt]: 'x' })).toEqual([
      `: has the unknown field \`${misspelt}\`: did you mean \`${meant}\`?`,
    ]);
  });

  it.each(['signal', 'concurrency', 'maxWait'])('says of `%s` that it is an option', (option) => {
    expect(complaintsOf(schema, { [option]: 5 })).toEqual([
      `: has the unknown field \`${option}\`: it is an option of the call, and goes into its last argument`,
    ]);
  });

  it('lists its fields where nothing is near', () => {
    const [complaint] = complaintsOf(schema, { q: 'hello' });
    expect(complaint).toContain('unknown field `q`: the fields are page, per_page, platform, status');
  });

  it.each([
    [{ platform: '' }, 'platform: is blank'],
    [{ platform: 'telegram ' }, 'platform: begins or ends with " "'],
    [{ status: `${status}\n` }, String.raw`status: begins or ends with "\\n"`],
    [{ status: 5 }, 'status: must be a string, got the number 5'],
    [{ start_date: '2026-02-30' }, 'start_date: must be a day'],
    [{ end_date: 'x' }, 'end_date: must be a day'],
    [{ sort: '!' }, 'sort: must be a field'],
    [{ per_page: 0 }, 'per_page: must be a whole number'],
  ])('names the field that is wrong in %j', (params, start) => {
    expect(complaintsOf(schema, params)).toEqual([expect.stringMatching(new RegExp(`^${start}`))]);
  });
});
