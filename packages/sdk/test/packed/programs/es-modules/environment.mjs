import { ClawBook } from 'clawbook-sdk';

const { version } = await new ClawBook().status();
console.log(version);
