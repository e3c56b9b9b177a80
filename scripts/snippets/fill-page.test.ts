import { describe, expect, it } from 'vitest';
import { fillPage } from './fill-page.ts';

const files: Record<string, string> = {
  'code/send.js': 'const a = 1;\n// #region send\nsend(a);\n\nsend(a);\n// #endregion send\n',
  'code/send.ts': 'const a: number = 1;\n',
};

const fill = (page: string) => fillPage(page, (path) => files[path]);

const block = (info: string, code = '') => `\`\`\`${info}\n${code}\`\`\`\n`;

describe('fillPage', () => {
  it('puts the code of its source into a block, and says in which line that is', () => {
    const page = `# A page\n\n${block('js source="code/send.js#send"', 'old();\n')}\nText.\n`;
    const { text, problems, changed } = fill(page);
    expect(text).toBe(
      `# A page\n\n${block('js source="code/send.js#send"', 'send(a);\n\nsend(a);\n')}\nText.\n`,
    );
    expect(problems).toEqual([]);
    expect(changed).toEqual([3]);
  });

  it('leaves a page alone whose code is that of its sources', () => {
    const page = block('ts source="code/send.ts"', 'const a: number = 1;\n');
    expect(fill(page)).toEqual({ text: page, problems: [], changed: [] });
  });

  it('indents a block in a list as the list does', () => {
    const page = '- one:\n\n  ```js source="code/send.js#send"\n  ```\n';
    expect(fill(page).text).toBe(
      '- one:\n\n  ```js source="code/send.js#send"\n  send(a);\n\n  send(a);\n  ```\n',
    );
  });

  it('leaves commands of a shell to the test of commands', () => {
    expect(fill(block('sh', 'npm test\n')).problems).toEqual([]);
  });

  it.each([
    ['js', 'the block names no source'],
    ['', 'the block names no source'],
    ['js source="code/none.js"', 'code/none.js: there is no such file'],
    ['js source="code/send.js#none"', 'code/send.js: it has no region none, but send'],
    ['js source="code/send.ts"', 'code/send.ts: a block of `js` cannot be from such a file'],
    ['js source="code/[id].js"', 'code/[id].js: braces and brackets cannot stand in a source'],
  ])('says the line and the reason of a block that it cannot fill: %s', (info, reason) => {
    const page = `text\n${block(info, 'code\n')}`;
    const { text, problems } = fill(page);
    expect(text).toBe(page);
    expect(problems).toEqual([expect.stringContaining(`line 2: ${reason}`)]);
  });

  it('refuses a page whose block is not closed', () => {
    expect(() => fill('text\n```js\ncode\n')).toThrow('The code block of line 2 is not closed.');
  });
});
