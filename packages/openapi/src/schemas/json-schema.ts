/** A JSON Schema (2020-12), as OpenAPI 3.1 has it, as far as the contract's schemas use it. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  items?: JsonSchema;
  minItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  examples?: unknown[];
  /** Where the part of the API that it describes is known from. */
  'x-clawbook-source'?: Source;
}

/** Where a part of the API is known from: ClawBook's documentation, or a guess where that is silent. */
export type Source = 'documented' | 'inferred';
