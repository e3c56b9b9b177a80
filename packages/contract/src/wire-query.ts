/** The parameters of a query as they stand in a URL, before encoding; a list is joined by commas. */
export type WireQuery = {
  readonly [name: string]: string | number | boolean | readonly string[] | undefined;
};
