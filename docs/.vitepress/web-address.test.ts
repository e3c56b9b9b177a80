import { expect, it } from 'vitest';
import { webAddress } from './web-address.ts';

it.each([
  [{ url: 'git+https://git.example/clawbook/sdk.git' }, 'https://git.example/clawbook/sdk'],
  ['https://git.example/clawbook/sdk', 'https://git.example/clawbook/sdk'],
  ['github:clawbook/sdk', 'https://github.com/clawbook/sdk'],
  ['clawbook/sdk', 'https://github.com/clawbook/sdk'],
  [undefined, undefined],
])('leads from the repository %j to %j', (repository, address) => {
  expect(webAddress(repository)).toBe(address);
});
