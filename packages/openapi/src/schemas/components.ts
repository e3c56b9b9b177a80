import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import type { ContractSource, Description } from '../reading/contract-source.ts';
import { readTypeNode } from '../reading/type-node.ts';
import { jsonSchemaNamed } from '../reading/zod-schema.ts';
import { withInferredPart } from './inferred-part.ts';
import type { JsonSchema, Source } from './json-schema.ts';
import { knownValues } from './known-values.ts';
import { saidInWords } from './said-in-words.ts';
import { wireForm } from './wire-form.ts';

/** The schemas of a document that have a name: their form is that of the contract's schemas, their words are its types'. */
export interface Components {
  /** The schema of a value of the written type; a part that the contract has a name for becomes a reference to it. */
  readonly describe: (json: JsonSchema, type: ts.TypeNode) => JsonSchema;
  /** A reference to the schema of a type by its name. */
  readonly reference: (name: string, json?: JsonSchema) => JsonSchema;
  /** The properties of an interface, each with its schema from `json`, its words and its mark. */
  readonly propertiesOf: (name: string, json: JsonSchema) => Map<string, Property>;
  /** All that were referred to, sorted by name. */
  readonly schemas: () => Record<string, JsonSchema>;
}

/** One property of an interface. */
export interface Property extends Description {
  readonly schema: JsonSchema;
  /** Its type as it is written. */
  readonly type: ts.TypeNode;
}

/** Makes the named schemas, as they are asked for. */
export function createComponents(contract: ContractSource): Components {
  const { checker } = contract;
  const schemas = new Map<string, JsonSchema>();

  function describe(json: JsonSchema, type: ts.TypeNode): JsonSchema {
    const written = readTypeNode(type);
    if (written.form === 'list' && json.items) {
      return { ...json, items: describe(json.items, written.item) };
    }
    if (written.form === 'name' && contract.hasType(written.name)) {
      if (!written.isNullable) return reference(written.name, json);
      return { anyOf: [reference(written.name, withoutNull(json)), { type: 'null' }] };
    }
    return withKnownValues(json, checker.getTypeFromTypeNode(type));
  }

  function reference(name: string, json?: JsonSchema): JsonSchema {
    const named = jsonSchemaNamed(name);
    const shape = named ?? json;
    if (!shape) throw new Error(`The contract has no schema of ${name}.`);
    if (named && json && !isDeepStrictEqual(named, json)) {
      throw new Error(`The type says ${name}, but the schema there is another: ${JSON.stringify(json)}`);
    }
    if (!schemas.has(name)) {
      schemas.set(name, {});
      schemas.set(name, build(name, shape));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  function build(name: string, json: JsonSchema): JsonSchema {
    const symbol = contract.symbol(name);
    const shape = isAnything(json) ? (wireForm(name, name, []) ?? {}) : { ...json };
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    if (json.properties) {
      const properties = [...propertiesOf(name, json)].map(([key, { schema, ...words }]) => {
        return [key, noted(schema, words)] as const;
      });
      shape.properties = Object.fromEntries(properties);
    }
    const index = symbol.members?.get(ts.InternalSymbolName.Index)?.declarations?.[0];
    if (json.additionalProperties && index && ts.isIndexSignatureDeclaration(index)) {
      shape.additionalProperties = describe(json.additionalProperties, index.type);
    }
    return noted(withKnownValues(shape, type), contract.describe(symbol));
  }

  function propertiesOf(name: string, json: JsonSchema): Map<string, Property> {
    const declared = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(contract.symbol(name)));
    const known = json.properties ?? {};
    const missing = declared.find((property) => !Object.hasOwn(known, property.name));
    if (missing) throw new Error(`${name}.${missing.name} is not in the schema.`);
    const entries = Object.entries(known).map(([key, schema]) => {
      const symbol = declared.find((property) => property.name === key);
      const declaration = symbol?.valueDeclaration;
      if (!symbol || !declaration || !ts.isPropertySignature(declaration) || !declaration.type) {
        throw new Error(`${name}.${key} is in the schema, but not in the type.`);
      }
      const { text, source, inferredPart } = contract.describe(symbol);
      const described = isAnything(schema) ? {} : describe(schema, declaration.type);
      const property: Property = {
        schema: { ...described, ...saidInWords(key, `${text} ${inferredPart ?? ''}`, described) },
        text,
        inferredPart,
        source: source === 'inferred' ? source : ownerSource(declaration),
        type: declaration.type,
      };
      return [key, property] as const;
    });
    return new Map(entries);
  }

  /** What is inferred as a whole has no documented part. */
  function ownerSource({ parent }: ts.PropertySignature): Source {
    const owner = ts.isInterfaceDeclaration(parent) ? checker.getSymbolAtLocation(parent.name) : undefined;
    return owner ? contract.describe(owner).source : 'documented';
  }

  function withKnownValues(schema: JsonSchema, type: ts.Type): JsonSchema {
    const values = schema.type === 'string' ? knownValues(type, checker) : [];
    return values.length > 0 ? { ...schema, examples: values } : schema;
  }

  return {
    describe,
    reference,
    propertiesOf,
    schemas: () => Object.fromEntries([...schemas].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** The schema with words and a mark, and a mark of its own for what of it is inferred. */
export function noted(schema: JsonSchema, { text, source, inferredPart }: Description): JsonSchema {
  const parts = inferredPart === undefined ? schema : withInferredPart(schema, inferredPart);
  return { ...parts, ...(text && { description: text }), 'x-clawbook-source': source };
}

function isAnything(schema: JsonSchema): boolean {
  return Object.keys(schema).length === 0;
}

function withoutNull(schema: JsonSchema): JsonSchema {
  const [rest, ...others] = (schema.anyOf ?? [schema]).filter(({ type }) => type !== 'null');
  if (!rest || others.length > 0)
    throw new Error(`No schema is left without null: ${JSON.stringify(schema)}`);
  const { type } = rest;
  return Array.isArray(type) ? { ...rest, type: type.filter((name) => name !== 'null').join() } : rest;
}
