import { abort, call, callFromEnvironment, list } from './calls.mjs';
import { modules } from './modules.mjs';
import { handledEvents, handler, verify } from './webhooks.mjs';

const questions = { abort, call, callFromEnvironment, handledEvents, list, modules, verify };

/**
 * The program that every runtime runs: receives webhooks at /webhooks, and at any other path does what a test asks for
 * and tells, as JSON, what came of it.
 */
export async function answer(request, { context, more } = {}) {
  if (new URL(request.url).pathname === '/webhooks') return await handler.fetch(request, context);
  const { question, parameters } = await request.json();
  try {
    return Response.json(await { ...questions, ...more }[question](parameters));
  } catch (error) {
    return Response.json({ broken: String(error?.stack ?? error) }, { status: 500 });
  }
}
