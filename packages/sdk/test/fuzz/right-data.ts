import type { WireRequest } from '../sockets/read-requests.ts';
import type { Chance } from './chance.ts';

const perPage = 3;

/** What a right answer to a request holds; the number of the case is in it, so that no answer can be taken for another. */
export function rightData(
  chance: Chance,
  number: number,
  { method, path }: WireRequest,
  isStrict: boolean,
): { data: unknown; meta: object; isList: boolean } {
  const url = new URL(path, 'http://localhost');
  if (url.pathname.endsWith('/conversations')) {
    const page = Number(url.searchParams.get('page') ?? 1);
    return { ...list(chance, number, page, isStrict), isList: true };
  }
  const meta = { request_id: `req_${number}` };
  if (url.pathname.endsWith('/status')) {
    const data = {
      status: 'healthy',
      version: `1.${number}.0`,
      uptime_seconds: 42,
      integrations: { telegram: 'connected' },
    };
    return { data, meta, isList: false };
  }
  if (method === 'POST') return { data: sent(number), meta, isList: false };
  return { data: message(number), meta, isList: false };
}

/** The page that a request of a list asks for. */
export function pageOf({ path }: WireRequest): number {
  return Number(new URL(path, 'http://localhost').searchParams.get('page') ?? 1);
}

function list(
  chance: Chance,
  number: number,
  page: number,
  isStrict: boolean,
): { data: unknown; meta: object } {
  const pages = 1 + (number % 4);
  const length = page > pages ? 0 : perPage;
  const data = Array.from({ length }, (_, index) => ({
    id: `conv_${number}_${page}_${index}`,
    platform: 'telegram',
    status: 'active',
    created_at: '2026-01-30T14:30:00Z',
  }));
  const pagination: Record<string, unknown> = {
    page,
    per_page: perPage,
    total: pages * perPage,
    total_pages: pages,
  };
  if (!isStrict && chance.percent(10)) {
    const field = chance.pick(['page', 'per_page', 'total', 'total_pages']);
    pagination[field] = chance.pick([0, -1, 1e15, 1.5, '3', null, 1e300, 7, {}]);
  }
  return { data, meta: { pagination } };
}

function sent(number: number): object {
  const names = {
    message_id: `msg_${number}`,
    conversation_id: 'conv_1',
    platform: 'telegram',
    recipient: '1',
  };
  return { ...names, status: 'queued', created_at: '2026-01-30T14:30:00Z' };
}

function message(number: number): object {
  const names = {
    id: `msg_${number}`,
    conversation_id: 'conv_1',
    platform: 'telegram',
    direction: 'inbound',
  };
  const sender = { id: '1', name: 'A', username: '@a' };
  return { ...names, sender, content: 'x', status: 'delivered', created_at: '2026-01-30T14:30:00Z' };
}
