import { createMarkdownRenderer, disposeMdItInstance } from 'vitepress';
import { describe, expect, it } from 'vitest';
import { repositoryLinks } from './repository-links.ts';

/** A page's links, in a repository at this address. */
async function linksIn(repositoryUrl?: string): Promise<(link: string, relativePath?: string) => string> {
  disposeMdItInstance(); // There is one for each process, which keeps its first options.
  const markdown = await createMarkdownRenderer('.', { config: repositoryLinks(repositoryUrl) });
  return (link, relativePath = 'guide.md') =>
    markdown.renderInline(`[**the** text](${link})`, { relativePath });
}

const rendered = await linksIn();

describe('repositoryLinks', () => {
  it('leaves links to pages, anchors and other sites', () => {
    expect(rendered('errors.md#outcomes')).toContain('href="./errors.html#outcomes"');
    expect(rendered('#here')).toContain('href="#here"');
    expect(rendered('https://example.com')).toContain('href="https://example.com"');
    expect(rendered('../errors.md', 'packages/testing.md')).toContain('href="./../errors.html"');
  });

  it.each(['../examples/echo-bot', '../examples/echo-bot/'])(
    'leads from %s to the page of the example',
    (link) => {
      expect(rendered(link)).toContain('href="/examples/echo-bot.html"');
    },
  );

  it('leads from a file of an example to its section', () => {
    expect(rendered('../examples/echo-bot/express.js')).toContain('href="/examples/echo-bot.html#expressjs"');
  });

  it.each(['../packages/testing/README.md#webhooks', '../packages/testing#webhooks'])(
    'leads from %s to its page',
    (link) => {
      expect(rendered(link)).toContain('href="/packages/testing.html#webhooks"');
    },
  );

  it('keeps the text alone of what the site does not show, while the repository has no address', () => {
    expect(rendered('../packages/sdk/src/index.ts')).toBe('<strong>the</strong> text');
  });

  it('leads to the repository for what the site does not show', async () => {
    const onTheWeb = await linksIn('https://git.example/sdk');

    expect(onTheWeb('../packages/sdk/src/index.ts')).toContain(
      'href="https://git.example/sdk/blob/HEAD/packages/sdk/src/index.ts"',
    );
  });
});
