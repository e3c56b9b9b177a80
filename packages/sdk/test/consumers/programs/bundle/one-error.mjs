import { RateLimitError } from 'clawbook-sdk';

console.log(RateLimitError.is(new Error('of another kind')));
