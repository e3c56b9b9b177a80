import { toClawBookRequest } from '../server/clawbook-request.ts';
import type { IncomingRequest } from '../server/incoming-request.ts';
import type { Fault, FaultTarget } from './fault.ts';

const prefix = '/api/v1';

/** A function that says whether a request is one that the fault's `when` means. */
export function fits(when: Fault['when']): (request: IncomingRequest) => boolean {
  if (typeof when === 'function') return (request) => when(toClawBookRequest(request));
  return fitsTarget(when ?? {});
}

function fitsTarget({ method, path }: FaultTarget): (request: IncomingRequest) => boolean {
  const pattern = path === undefined ? undefined : toPattern(path);
  return (request) =>
    (method === undefined || method === request.method) &&
    (pattern === undefined || pattern.test(request.path));
}

function toPattern(path: string): RegExp {
  const relative = path === prefix || path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  const source = relative.replaceAll(/\*\*|\*|[^*\w/-]/g, (part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]+' : `\\u{${part.codePointAt(0)?.toString(16)}}`;
  });
  return new RegExp(`^${prefix}${source}$`, 'u');
}
