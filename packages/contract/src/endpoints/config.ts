import { type Config, type ConfigPatch, configPatchSchema, configSchema } from '../config.ts';
import type { Endpoint } from '../endpoint.ts';

/**
 * All settings.
 *
 * @experimental inferred
 */
export const getConfig = {
  name: 'config.get',
  method: 'GET',
  path: '/config',
  scope: 'admin:settings',
  source: 'inferred',
  response: configSchema,
} as const satisfies Endpoint<Config>;

/**
 * Changes settings by a JSON merge patch, and gives all of them.
 *
 * @experimental inferred: that settings can be changed is documented, the address and the body are not.
 */
export const updateConfig = {
  name: 'config.update',
  method: 'PATCH',
  path: '/config',
  scope: 'admin:settings',
  source: 'inferred',
  body: configPatchSchema,
  response: configSchema,
} as const satisfies Endpoint<Config, string, ConfigPatch>;
