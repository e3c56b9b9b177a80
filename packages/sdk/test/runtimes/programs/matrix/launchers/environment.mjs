import { callFromEnvironment } from '../calls.mjs';

console.log(JSON.stringify(await callFromEnvironment()));
