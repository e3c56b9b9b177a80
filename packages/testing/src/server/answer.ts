import type { Pagination } from '@clawbook/contract';

/** What a route answers, before it becomes a response. */
export interface Answer<Data> {
  readonly status: 200 | 201 | 204;
  /** Whether the data stands in the documented envelope, alone, or not at all. */
  readonly form: 'envelope' | 'bare' | 'empty';
  readonly data: Data;
  readonly pagination?: Pagination;
}

/** 200 with the data in an envelope. */
export function ok<Data>(data: Data): Answer<Data> {
  return { status: 200, form: 'envelope', data };
}

/** 201 with the new object in an envelope. */
export function created<Data>(data: Data): Answer<Data> {
  return { status: 201, form: 'envelope', data };
}

/** 200 with the data alone. */
export function bare<Data>(data: Data): Answer<Data> {
  return { status: 200, form: 'bare', data };
}

/** 200 with one page of a list in an envelope. */
export function page<Item>(items: Item[], pagination: Pagination): Answer<Item[]> {
  return { status: 200, form: 'envelope', data: items, pagination };
}

/** 200 with an envelope around `{}`. */
export function acknowledged(): Answer<undefined> {
  return { status: 200, form: 'envelope', data: undefined };
}

/** 204 without a body. */
export function noContent(): Answer<undefined> {
  return { status: 204, form: 'empty', data: undefined };
}
