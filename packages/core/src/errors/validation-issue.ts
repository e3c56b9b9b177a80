/** One place where a value differs from what is expected. */
export interface ValidationIssue {
  /** Where, such as `data.integrations.telegram`; empty for the whole value. */
  readonly path: string;
  /** What differs. */
  readonly message: string;
}
