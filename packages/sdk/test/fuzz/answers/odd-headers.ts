import type { Chance } from '../chance.ts';
import type { HeaderLine } from '../http-message.ts';

const numbers = ['0', '1', '2', '60', '1000', '-1', '1.5', '1e3', '0x10', '', ' ', 'NaN', 'Infinity', 'ten'];
const more = ['9'.repeat(15), '9'.repeat(40), '60, 60', '1706624400', '1706624400000', '+5', '\u00b3', '1\t'];

/** Headers of a rate limit that make sense, or none. */
export function rateLimitHeaders(chance: Chance): HeaderLine[] {
  const number = (): string => chance.pick([...numbers, ...more]);
  const soon = Math.floor(Date.now() / 1_000) + chance.whole(-70, 70);
  const lines: HeaderLine[] = [
    ['X-RateLimit-Limit', chance.percent(50) ? '60' : number()],
    ['X-RateLimit-Remaining', chance.percent(50) ? '59' : number()],
    ['X-RateLimit-Reset', chance.percent(50) ? String(soon) : number()],
  ];
  return lines
    .filter(() => chance.percent(85))
    .flatMap((line) => (chance.percent(10) ? [line, line] : [line]));
}

/** A `Retry-After` of every kind. */
export function retryAfter(chance: Chance): HeaderLine[] {
  const date = new Date(Date.now() + chance.whole(-10_000, 10_000)).toUTCString();
  const values = [
    '0',
    '0',
    '0.01',
    '0.05',
    date,
    date,
    'soon',
    'Fri, 31 Feb 2026 99:99:99 GMT',
    '86400',
    '1e9',
  ];
  return chance.percent(20) ? [] : [['Retry-After', chance.pick([...values, ...numbers, ...more])]];
}

/** A `Date` that is right, far away, or none. */
function dateHeaders(chance: Chance): HeaderLine[] {
  const dates = [
    new Date().toUTCString(),
    new Date(Date.now() + chance.whole(-1e12, 1e12)).toUTCString(),
    'yesterday',
    '0',
    '-1',
    new Date(8.64e15).toUTCString(),
    'Thu, 01 Jan 1970 00:00:00 GMT',
  ];
  return chance.percent(40) ? [] : [['Date', chance.pick(dates)]];
}

/** Notices of deprecation, in the documented forms and in others. */
function deprecationHeaders(chance: Chance): HeaderLine[] {
  if (chance.percent(80)) return [];
  return [
    [
      'Deprecation',
      chance.pick(['@1767225600', 'true', '', '@999999999999', 'Fri, 01 Jan 2027 00:00:00 GMT']),
    ],
    ['Sunset', chance.pick(['Sat, 31 Oct 2026 23:59:59 GMT', 'never', '275761-01-01', '', '2026-13-45'])],
    ['Link', chance.pick(['<https://a.example>; rel="deprecation"', '<', '<'.repeat(500), '<>; rel=sunset'])],
  ];
}

/** Headers that say nothing of the limit, some of them about the body, and wrong. */
function strangeHeaders(chance: Chance): HeaderLine[] {
  const types = [
    'application/json',
    'text/html',
    'text/plain; charset=utf-16',
    '',
    'application/json; charset=x',
    ';',
  ];
  const lines: HeaderLine[] = [['Content-Type', chance.pick(types)]];
  if (chance.percent(20)) lines.push(['Content-Type', 'application/octet-stream']);
  if (chance.percent(20)) lines.push(['X-Request-Id', chance.pick(['req_1', '', 'é'.repeat(50), '\u00ff'])]);
  if (chance.percent(15)) lines.push(['Set-Cookie', 'a=b'], ['Set-Cookie', 'c=d; Domain=elsewhere.example']);
  if (chance.percent(10)) lines.push(...Array.from({ length: chance.whole(10, 150) }, many));
  if (chance.percent(10)) lines.push(['X-Long', 'x'.repeat(chance.whole(1, 8_000))]);
  if (chance.percent(10))
    lines.push(['Location', chance.pick(['http://[', '/', 'https://elsewhere.example/'])]);
  if (chance.percent(10))
    lines.push(['Keep-Alive', chance.pick(['timeout=0', 'timeout=5', 'timeout=-1', 'max=1', '='])]);
  if (chance.percent(5)) lines.push(['__proto__', 'x'], ['constructor', 'y'], ['toString', 'z']);
  if (chance.percent(5)) lines.push(['Proxy-Authenticate', 'Basic'], ['WWW-Authenticate', 'Basic realm="x"']);
  return lines;
}

function many(_: unknown, index: number): HeaderLine {
  return [`X-Many-${index}`, 'v'.repeat(index % 20)];
}

/** All of these, some of the time. */
export function oddHeaders(chance: Chance): HeaderLine[] {
  const lines = [
    ...strangeHeaders(chance),
    ...(chance.percent(40) ? rateLimitHeaders(chance) : []),
    ...dateHeaders(chance),
    ...deprecationHeaders(chance),
  ];
  return chance.percent(30) ? lines.reverse() : lines;
}
