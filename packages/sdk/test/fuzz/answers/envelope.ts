import type { Asked } from '../fuzz-answer.ts';

/** The JSON of a right answer. */
export function rightJson({ data, meta }: Asked): string {
  return JSON.stringify({ success: true, data, meta });
}

/** The same with fields that nobody knows, in every form that JSON has. */
export function richJson({ chance, data, meta, isList }: Asked): string {
  const extra = (): string =>
    chance.pick([
      '"__proto__":{"polluted":true}',
      '"constructor":{"prototype":{"polluted":true}}',
      '"toString":1,"valueOf":null,"toJSON":"x"',
      '"then":"not a promise"',
      `"number":${chance.pick(['1e999', '-1e999', '1e-999', '9007199254740993', '-0', '0.1e1'])}`,
      String.raw`"text":"\ud800 \udfff \u0000 \u2028"`,
      '"duplicate":1,"duplicate":2',
      '"":{"":[]}',
      `"long":"${'x'.repeat(chance.whole(0, 20_000))}"`,
    ]);
  const add = (json: string): string => `${json.slice(0, -1)}${json === '{}' ? '' : ','}${extra()}}`;
  const items = isList
    ? `[${(data as object[]).map((item) => add(JSON.stringify(item))).join(',')}]`
    : undefined;
  return `{"success":true,${extra()},"data":${items ?? add(JSON.stringify(data))},"meta":${add(JSON.stringify(meta))}}`;
}

/** Fields that are nested deeper than any program would. */
export function deepJson(depth: number): string {
  return `${'{"deep":['.repeat(depth)}${']}'.repeat(depth)}`;
}

/** An answer that refuses, in ClawBook's form and in those of others; some of them try to have the key shown. */
export function refusalJson({ chance, key }: Asked): string {
  const text = (): string =>
    JSON.stringify(
      chance.pick(['Refused.', '', key, `Bearer ${key}`, 'x'.repeat(5_000), '\ud800', '\n\u0000']),
    );
  const value = (): string =>
    chance.pick([text(), 'null', '7', '[]', '{}', `{${text()}:${text()}}`, deepJson(3), 'true']);
  const error = `{"code":${value()},"message":${value()},"details":${chance.percent(10) ? deepJson(20_000) : value()}}`;
  return chance.pick([
    `{"success":false,"error":${error},"meta":{"request_id":${value()}}}`,
    `{"success":false,"error":{"code":"TEST","message":"Refused.","details":${value()}},"meta":${value()}}`,
    `{"success":false,"error":${value()}}`,
    `{"success":false,"__proto__":{"success":true,"polluted":true}}`,
    '{"success":false}',
  ]);
}
