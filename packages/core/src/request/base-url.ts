import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

const apiPath = '/api/v1';

/** Where the API is: every request goes below it, and nowhere else. */
export interface BaseUrl {
  /** Scheme, host and port. */
  readonly origin: string;
  /** The whole address with `/api/v1` and without a slash at its end. */
  readonly url: string;
}

/**
 * Reads the base URL in all its shapes: the origin, with `/api/v1`, with a slash at the end, below a path prefix.
 *
 * @param name what to call it in an error
 * @throws ConfigurationError if it is no absolute `https:` URL, or an `http:` one beyond this machine
 */
export function readBaseUrl(name: string, input: unknown, allowInsecureHttp: boolean): BaseUrl {
  const url = parse(name, input);
  if (url.protocol === 'http:' && !allowInsecureHttp && !isLoopback(url.hostname)) {
    throw new ConfigurationError(
      `${name} must use https, got ${url.origin}: the API key and the messages would cross the network readable. ` +
        'Use https://, or pass `allowInsecureHttp: true` if the network between is yours.',
    );
  }
  const prefix = url.pathname
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .replace(/\/api\/v1$/, '');
  if (/\/api\/v\d+$/.test(prefix)) {
    throw new ConfigurationError(
      `${name} names another version of the API, got ${url.pathname}: this SDK speaks v1.`,
    );
  }
  return { origin: url.origin, url: `${url.origin}${prefix}${apiPath}` };
}

function parse(name: string, input: unknown): URL {
  const example = 'pass the address of your ClawBook, such as https://your-domain.com';
  if (typeof input !== 'string')
    throw new ConfigurationError(`${name} must be a string, got ${received(input)}: ${example}.`);
  const text = input.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    const isHost = /^(?:localhost|[\w-]+(?:\.[\w-]+)+|[\w-]+(?=:\d))(?::\d+)?(?:\/|$)/.test(text);
    const meant = `${/^(?:localhost|127\.)/.test(text) ? 'http' : 'https'}://${text}`;
    const advice = isHost && URL.canParse(meant) ? `did you mean ${meant}?` : example;
    throw new ConfigurationError(`${name} is no http(s) URL, got ${received(input)}: ${advice}`);
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    throw new ConfigurationError(
      `${name} must not hold a user name or password: the API key is all that is needed.`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new ConfigurationError(
      `${name} must end with its path: take away what begins with \`?\` or \`#\`.`,
    );
  }
  return url;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
}
