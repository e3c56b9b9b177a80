/**
 * What the reader of a page does not see, in words: what is cut off and cannot be scrolled to, scrolls without a sign of it,
 * is too small to be read, or breaks within a name. Runs in the browser.
 */
export function findCut(): string[] {
  const page = document.querySelector<HTMLElement>('.vp-doc');
  const all = (selector: string) => [...(page?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const styleOf = (element: Element, part?: string) => getComputedStyle(element, part);
  const isCut = ({ scrollWidth, clientWidth }: HTMLElement) => scrollWidth > clientWidth;
  const canScroll = (box: HTMLElement) => /auto|scroll/.test(styleOf(box).overflowX) && box.tabIndex >= 0;
  const problems: string[] = [];
  const report = (problem: string, element: HTMLElement) =>
    problems.push(`${problem}: ${(element.textContent || element.outerHTML).trim().slice(0, 60)}`);

  for (const box of all('table, pre, .chart')) {
    if (isCut(box) && !canScroll(box)) report('is cut off', box);
    if (box.getBoundingClientRect().right > innerWidth) report('leaves the window', box);
  }
  for (const table of all('table').filter(isCut)) {
    const first = table.querySelector('td');
    if (styleOf(table).backgroundAttachment !== 'local, scroll') report('has no shadow', table);
    if (!first || styleOf(first).position !== 'sticky') report('has no first column that stays', table);
  }
  for (const chart of all('.chart').filter(isCut)) {
    if (styleOf(chart, '::after').position !== 'sticky') report('does not fade', chart);
  }
  for (const picture of page?.querySelectorAll<HTMLImageElement>('img[src$=".svg"]') ?? []) {
    const letters = (12 * picture.width) / picture.naturalWidth;
    if (picture.closest('.chart') === null) report('has no box', picture);
    if (letters < 10) report(`has letters of ${letters.toFixed(1)} px`, picture);
  }
  for (const code of all('td:not(:first-child) code')) {
    if (code.getClientRects().length > 1) report('breaks', code);
  }
  return problems;
}

/** The tables of a page that have to be scrolled sideways. Runs in the browser. */
export function findScrolledTables(): string[] {
  return [...document.querySelectorAll('.vp-doc table')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ textContent, scrollWidth }) => `${scrollWidth} px: ${textContent?.trim().slice(0, 60)}`);
}
