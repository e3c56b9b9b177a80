import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

/**
 * Puts values into the braces of a path template, percent-encoded, so that no value can lead to another endpoint.
 *
 * @param endpoint what to call the endpoint in an error
 * @throws ConfigurationError if a value is no string, is blank, or is `.` or `..`
 */
export function fillPath(
  endpoint: string,
  template: string,
  values: Readonly<Record<string, unknown>>,
): string {
  if (!template.includes('{')) return template;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeSegment(endpoint, name, values[name]));
}

function encodeSegment(endpoint: string, name: string, value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '' || value === '.' || value === '..') {
    const advice = typeof value === 'number' ? ': pass it as a string' : '';
    throw new ConfigurationError(`${endpoint}: \`${name}\` must be an id, got ${received(value)}${advice}.`);
  }
  if (value.startsWith('clawbook_sk_')) {
    throw new ConfigurationError(
      `${endpoint}: \`${name}\` must be an id, and not the API key itself: URLs are logged.`,
    );
  }
  try {
    return encodeURIComponent(value);
  } catch (cause) {
    throw new ConfigurationError(`${endpoint}: \`${name}\` holds half a character (a lone surrogate).`, {
      cause,
    });
  }
}
