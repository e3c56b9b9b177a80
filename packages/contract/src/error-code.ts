import type { OpenEnum } from './open-enum.ts';

/**
 * The `code` of an error answer: UPPER_SNAKE_CASE, an open set.
 *
 * Inferred: all codes but `INVALID_API_KEY`.
 */
export type ErrorCode = OpenEnum<
  | 'INVALID_API_KEY'
  | 'INVALID_PARAMETERS'
  | 'INSUFFICIENT_PERMISSIONS'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'INTERNAL_ERROR'
>;
