import { answer } from '../answer.mjs';
import { commonJs } from '../commonjs.cjs';

export default {
  fetch: (request, _environment, context) => answer(request, { context, more: { commonJs } }),
};
