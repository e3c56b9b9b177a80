import type { JsonSchema, Source } from '../schemas/json-schema.ts';
import type { HeaderObject } from './headers.ts';

/** A reference to a component. */
export interface Reference {
  readonly $ref: string;
}

/** The bodies of a request or an answer, by media type. */
type Content = Readonly<
  Record<
    string,
    {
      readonly schema: JsonSchema;
      readonly examples?: Readonly<Record<string, unknown>>;
      readonly 'x-clawbook-source'?: Source;
    }
  >
>;

/** One answer of an operation. */
export interface ResponseObject {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Reference>>;
  readonly content?: Content;
  readonly 'x-clawbook-source': Source;
}

/** A parameter of a path, a query or a header. */
export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema: JsonSchema;
  readonly 'x-clawbook-source': Source;
}

/** What a key has to be allowed to. */
interface ScopeObject {
  readonly name: string;
  readonly description?: string;
  readonly 'x-clawbook-source': Source;
}

/** One operation, or one event that is delivered. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-clawbook-source': Source;
  /** The scope that `security` names, with its mark, which there is no place for there. */
  readonly 'x-clawbook-scope'?: ScopeObject;
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly requestBody?: {
    readonly required: true;
    readonly content: Content;
    readonly 'x-clawbook-source': Source;
  };
  readonly 'x-codeSamples'?: readonly CodeSample[];
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
}

/** A program that shows how to use an operation. */
interface CodeSample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

/** An OpenAPI 3.1 document, as far as it is used here. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly Readonly<Record<string, unknown>>[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, unknown>>;
    readonly parameters: Readonly<Record<string, ParameterObject>>;
    readonly headers: Readonly<Record<string, HeaderObject>>;
    readonly responses: Readonly<Record<string, ResponseObject>>;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
}
