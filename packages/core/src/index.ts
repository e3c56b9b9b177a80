export type { BulkResult, Items } from './bulk/request-many.ts';
export { APIPromise } from './call/api-promise.ts';
export type { DataWithResponse } from './call/receive.ts';
export { HttpClient, type HttpClientParts } from './client.ts';
export { Page } from './list/page.ts';
export { PagePromise, type PagesOptions, type ToArrayOptions } from './list/page-promise.ts';
export type {
  DeprecationEvent,
  DriftEvent,
  Observers,
  RateLimitWaitEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './observe/events.ts';
export type { Logger, LogLevel } from './observe/logger.ts';
export type { BulkOptions, BulkProgress } from './options/bulk-options.ts';
export type {
  ApiKeyOption,
  ClientOptions,
  FetchFunction,
  RateLimitOptions,
  ValidationMode,
} from './options/client-options.ts';
export type { ListOptions, RequestOptions } from './options/request-options.ts';
export type { PemCertificate, TlsOptions } from './options/tls-options.ts';
export type { Clock } from './policy/clock.ts';
export { MemoryRateLimitStore } from './rate-limit/memory-rate-limit-store.ts';
export type { RateLimit } from './rate-limit/rate-limit-state.ts';
export type { RateLimitStore } from './rate-limit/rate-limit-store.ts';
export type { LimitReason } from './rate-limit/take-turn.ts';
export type { HeaderOptions } from './request/build-headers.ts';
export type { Query, QueryValue } from './request/encode-query.ts';
export type { RequestParams } from './request/request-params.ts';
export type { AppInfo } from './request/user-agent.ts';
export type { Deprecation } from './response/read-deprecation.ts';
