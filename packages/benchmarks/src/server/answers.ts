import type { IncomingMessage } from 'node:http';
import type { Dialect } from './dialects/dialect.ts';
import { messageAt, sentMessage } from './messages.ts';

const perPage = 100;

/** An answer that is ready to be written. */
interface ReadyAnswer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

/** What a port answers, made once: the server must cost as little as it can. */
export class Answers {
  readonly refusal: ReadyAnswer;
  readonly #dialect: Dialect;
  readonly #pages: number;
  readonly #one: ReadyAnswer;
  readonly #created: ReadyAnswer;
  readonly #pagesByNumber = new Map<number, ReadyAnswer>();

  constructor(dialect: Dialect, pages: number) {
    this.#dialect = dialect;
    this.#pages = pages;
    this.#one = ready(200, dialect.object(messageAt(1)));
    this.#created = ready(200, dialect.object(sentMessage));
    this.refusal = ready(429, dialect.refusal);
  }

  /** Answers a list to a GET with a query, one object to a GET without, and a new object to the rest. */
  to(request: Pick<IncomingMessage, 'method' | 'url'>): ReadyAnswer {
    if (request.method !== 'GET') return this.#created;
    const url = request.url ?? '/';
    const query = url.indexOf('?');
    return query < 0 ? this.#one : this.#page(url, new URLSearchParams(url.slice(query)));
  }

  #page(url: string, query: URLSearchParams): ReadyAnswer {
    const number = pageNumber(query);
    const known = this.#pagesByNumber.get(number);
    if (known !== undefined) return known;
    const items = Array.from({ length: perPage }, (_, index) =>
      messageAt((number - 1) * perPage + index + 1),
    );
    const place = { page: number, perPage, pages: this.#pages, path: url.slice(0, url.indexOf('?')) };
    const { body, headers = [] } = this.#dialect.page(items, place);
    const answer = ready(200, body, headers);
    this.#pagesByNumber.set(number, answer);
    return answer;
  }
}

/** The page that is asked for by its number, or by the id of the last item of the one before. */
function pageNumber(query: URLSearchParams): number {
  const cursor = query.get('after') ?? query.get('after_id') ?? query.get('starting_after');
  if (cursor === null) return Number(query.get('page') ?? 1);
  return Number(cursor.slice('msg_'.length)) / perPage + 1;
}

function ready(status: number, value: unknown, headers: readonly string[] = []): ReadyAnswer {
  const body = JSON.stringify(value);
  const length = String(Buffer.byteLength(body));
  return {
    status,
    body,
    headers: ['Content-Type', 'application/json', 'Content-Length', length, ...headers],
  };
}
