import { webhookEventDataSchemas, webhookEventTypes } from '@clawbook/contract';
import ts from 'typescript';
import type { ContractSource } from '../reading/contract-source.ts';
import { jsonSchemaOf } from '../reading/zod-schema.ts';
import { type Components, noted } from '../schemas/components.ts';
import type { JsonSchema } from '../schemas/json-schema.ts';
import { saidInWords } from '../schemas/said-in-words.ts';
import { documented, documentedExamples } from './documented-examples.ts';
import type { Operation, ParameterObject, ResponseObject } from './openapi.ts';
import { toSummary } from './to-summary.ts';

/** The header that every delivery is signed in. */
export const signatureHeader: ParameterObject = {
  name: 'X-ClawBook-Signature',
  in: 'header',
  required: true,
  description:
    "The HMAC-SHA256 of the body's bytes under the webhook's secret, in hexadecimal, with or without `sha256=` before it.",
  schema: { type: 'string', pattern: '^(sha256=)?[0-9a-f]{64}$' },
  'x-clawbook-source': 'inferred',
};

const taken: ResponseObject = {
  description:
    'The event was taken. Anything else than 2xx within about 10 seconds, and it is delivered again.',
  'x-clawbook-source': 'inferred',
};

/** The deliveries of the documented events, by their type. */
export function makeEvents(
  contract: ContractSource,
  components: Components,
): Record<string, { post: Operation }> {
  const { checker } = contract;
  const dataByType = checker.getDeclaredTypeOfSymbol(contract.symbol('WebhookEventDataByType'));
  return Object.fromEntries(
    webhookEventTypes.map((type) => {
      const property = checker.getPropertyOfType(dataByType, type);
      const declaration = property?.valueDeclaration;
      if (!property || !declaration || !ts.isPropertySignature(declaration) || !declaration.type) {
        throw new Error(`WebhookEventDataByType does not tell the data of ${type}.`);
      }
      const data = components.describe(jsonSchemaOf(webhookEventDataSchemas[type]), declaration.type);
      const { source } = contract.describe(contract.symbol(declaration.type.getText()));
      const schema = eventSchema(type, noted(data, { text: '', source }), contract);
      return [type, { post: delivery(type, contract.describe(property).text, schema) }];
    }),
  );
}

function delivery(type: string, text: string, schema: JsonSchema): Operation {
  const isShown = type === documentedExamples.messageReceived.type;
  const examples = isShown && { examples: documented(documentedExamples.messageReceived) };
  return {
    operationId: `events.${type}`,
    ...toSummary(text),
    tags: ['events'],
    security: [],
    'x-clawbook-source': 'documented',
    parameters: [signatureHeader],
    requestBody: {
      required: true,
      content: { 'application/json': { schema, ...examples } },
      'x-clawbook-source': 'documented',
    },
    responses: { '2XX': taken },
  };
}

/** The contract has the schemas of the data; what is around it is the interface `WebhookEventOf`. */
function eventSchema(type: string, data: JsonSchema, contract: ContractSource): JsonSchema {
  const { checker } = contract;
  const declared = checker.getDeclaredTypeOfSymbol(contract.symbol('WebhookEventOf'));
  const properties = checker.getPropertiesOfType(declared).map((symbol) => {
    const { name } = symbol;
    const words = contract.describe(symbol);
    if (name === 'data') return [name, { ...data, description: words.text }] as const;
    if (name === 'type') return [name, noted({ type: 'string', const: type }, words)] as const;
    const text = { type: 'string' };
    return [name, noted({ ...text, ...saidInWords(name, words.text, text) }, words)] as const;
  });
  return {
    type: 'object',
    required: properties.map(([name]) => name),
    properties: Object.fromEntries(properties),
  };
}
