import { call } from '../calls.mjs';

console.log(JSON.stringify(await call(JSON.parse(process.argv[2]))));
