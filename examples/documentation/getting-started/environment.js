import ClawBook from 'clawbook-sdk';

const client = new ClawBook();
