const { ClawBook } = require('clawbook-sdk');

async function main() {
  const { version } = await new ClawBook().status();
  console.log(version);
}

void main();
