const { commonJs } = require('../commonjs.cjs');

async function main() {
  console.log(JSON.stringify(await commonJs({ client: JSON.parse(process.argv[2]) })));
}

void main();
