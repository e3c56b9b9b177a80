import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { ClawBook, ClawBookError, ConfigurationError, RateLimitError } from 'clawbook-sdk';

const commonJs = createRequire(import.meta.url)('clawbook-sdk');
assert.notEqual(commonJs.ClawBook, ClawBook);

/** The error of a client that has no base URL, from either copy. */
function errorOf(Client) {
  try {
    new Client({ apiKey: 'YOUR_API_KEY', baseUrl: '' });
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: 'The client accepted an empty base URL.' });
}

const [own, foreign] = [errorOf(ClawBook), errorOf(commonJs)];
assert.ok(!(foreign instanceof ClawBookError), 'instanceof fails across copies, which is why `is` exists');
for (const [Base, Right, Wrong] of [
  [ClawBookError, ConfigurationError, RateLimitError],
  [commonJs.ClawBookError, commonJs.ConfigurationError, commonJs.RateLimitError],
]) {
  for (const error of [own, foreign]) {
    assert.ok(Base.is(error));
    assert.ok(Right.is(error));
    assert.ok(!Wrong.is(error));
  }
}
assert.ok(!ClawBookError.is(new Error('of another kind')));
