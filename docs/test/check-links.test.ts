import { describe, expect, it } from 'vitest';
import { checkLinks } from './check-links.ts';

/** The problems of a site with these pages, and the picture `/logo.svg`. */
function problemsOf(pages: Record<string, string>): readonly string[] {
  return checkLinks({
    pages: new Map(Object.entries(pages)),
    files: new Set([...Object.keys(pages), '/logo.svg']),
  }).problems;
}

describe('checkLinks', () => {
  it('follows links to pages, folders, anchors and files', () => {
    const index = '<a href="/guide/a.html#one">a</a><a href="guide/">b</a><img src="/logo.svg" alt="">';
    const pages = {
      '/index.html': index,
      '/guide/a.html': '<h2 id="one">',
      '/guide/index.html': '<a href="../">',
    };

    expect(problemsOf(pages)).toEqual([]);
  });

  it('reports a page that is not there', () => {
    expect(problemsOf({ '/index.html': '<a href="./b.html">' })).toEqual([
      '/index.html: ./b.html leads nowhere',
    ]);
  });

  it('reports an anchor that is not there', () => {
    const pages = { '/index.html': '<a class="x" href="/a.html#two">', '/a.html': '<h2 id="one">' };

    expect(problemsOf(pages)).toEqual(['/index.html: /a.html#two names no anchor']);
  });

  it('reports a picture that is not there', () => {
    expect(problemsOf({ '/index.html': '<img src="/chart.svg" alt="A > B">' })).toEqual([
      '/index.html: /chart.svg leads nowhere',
    ]);
  });

  it('reports what comes from another origin, but lets links leave', () => {
    const page =
      '<a href="https://example.com">out</a><link rel="stylesheet" href="https://example.com/x.css">';

    expect(problemsOf({ '/index.html': page })).toEqual([
      '/index.html: loads https://example.com/x.css from another origin',
    ]);
  });

  it('reads no links in scripts', () => {
    expect(problemsOf({ '/index.html': `<script>const x = '<a href="/b.html">'</script>` })).toEqual([]);
  });
});
