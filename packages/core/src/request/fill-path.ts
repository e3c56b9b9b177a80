import { idForms, paddingComplaint, received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

/**
 * Puts ids into the braces of a path template, percent-encoded, so that none can lead to another endpoint.
 *
 * @param endpoint what to call the endpoint in an error
 * @throws ConfigurationError if an id is no string, is blank, begins or ends with something invisible, or is `.` or `..`
 */
export function fillPath(
  endpoint: string,
  template: string,
  values: Readonly<Record<string, unknown>>,
): string {
  if (!template.includes('{')) return template;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string, start: number) => {
    const id = values[name];
    const complaint = complain(id, idForms[template.slice(0, start - 1)]);
    if (complaint === undefined) return encodeURIComponent(String(id));
    throw new ConfigurationError(`${endpoint}: \`${toParameter(name)}\` ${complaint}.`);
  });
}

// The SDK's methods say `id` where a path of the wire says `key_id`.
function toParameter(name: string): string {
  return name.replace(/^\w+_(?=id$)/, '');
}

function complain(id: unknown, form: string | undefined): string | undefined {
  const wanted = form === undefined ? 'must be an id' : `must be an id such as '${form}'`;
  if (typeof id !== 'string' || id.trim() === '' || id === '.' || id === '..') {
    return `${wanted}, got ${received(id)}${typeof id === 'number' ? ': pass it as a string' : ''}`;
  }
  if (id.startsWith('clawbook_sk_')) return `${wanted}, and not the API key itself: URLs are logged`;
  if (/\p{Surrogate}/u.test(id)) return 'holds half a character (a lone surrogate)';
  return paddingComplaint(id);
}
