/** A table of texts; the first column names the rows, the others are figures. */
export interface Table {
  /** Above the table; a heading of Markdown does not fit in here. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** One row. */
export interface Row {
  readonly cells: readonly string[];
  /** Whether it is the SDK's. */
  readonly isOurs?: boolean;
}
