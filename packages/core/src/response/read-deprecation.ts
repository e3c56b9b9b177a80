import type { Meta } from '@clawbook/contract';

/** A notice that an endpoint goes away. */
export interface Deprecation {
  /** Since when it is deprecated; undefined if the server does not say. */
  readonly since: Date | undefined;
  /** When it stops working; undefined if the server does not say. */
  readonly sunset: Date | undefined;
  /** Where more is written about it; undefined if the server does not say. */
  readonly link: string | undefined;
  /** What the server says about it; undefined if it says nothing. */
  readonly message: string | undefined;
}

/**
 * Reads a notice of deprecation: the headers `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and `Link`, and
 * `meta.deprecation` and `meta.warnings`. Undefined if there is none.
 */
export function readDeprecation(headers: Headers, meta: Meta): Deprecation | undefined {
  const header = headers.get('deprecation');
  const sunset = headers.get('sunset');
  const notices = [meta.deprecation, meta.warnings].filter(isNotice);
  if (header === null && sunset === null && notices.length === 0) return undefined;
  const message = notices.map(describe).find((text) => text !== undefined);
  return { since: readSince(header), sunset: readDate(sunset), link: readLink(headers.get('link')), message };
}

function readSince(header: string | null): Date | undefined {
  // RFC 9745 has Unix seconds behind an '@'; its drafts had `true` or an HTTP date.
  const seconds = header?.match(/^@(\d{1,12})$/)?.[1];
  return seconds === undefined ? readDate(header) : new Date(Number(seconds) * 1_000);
}

function readDate(header: string | null): Date | undefined {
  // An HTTP date or ISO 8601: Date.parse alone takes 'soon 1' for a date.
  const time = /^(?:[A-Z][a-z]{2,8}, |\d{4}-\d{2}-\d{2})/.test(header ?? '')
    ? Date.parse(header ?? '')
    : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time);
}

function readLink(header: string | null): string | undefined {
  return header?.match(/<([^>]+)>\s*;[^,]*\brel="?[^",;]*\b(?:deprecation|sunset|successor-version)\b/i)?.[1];
}

function isNotice(notice: unknown): boolean {
  if (Array.isArray(notice)) return notice.length > 0;
  return notice !== undefined && notice !== null && notice !== false && notice !== '';
}

function describe(notice: unknown): string | undefined {
  if (notice === true) return undefined;
  if (typeof notice === 'string') return notice;
  try {
    return JSON.stringify(notice);
  } catch {
    // It is nested too deeply to be written down; that there is a notice counts all the same.
    return undefined;
  }
}
