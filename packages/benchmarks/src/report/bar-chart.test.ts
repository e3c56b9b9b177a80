import { describe, expect, it } from 'vitest';
import { barChart } from './bar-chart.ts';

const chart = {
  file: 'costs',
  title: 'Costs & <more>',
  subtitle: 'Short is good.',
  rows: [
    { name: 'fetch', values: [10], labels: ['10 ms'] },
    { name: 'clawbook-sdk', values: [5], labels: ['5 ms'], isOurs: true },
  ],
};

function widthsOf(svg: string, kind: string): number[] {
  const matches = svg.matchAll(new RegExp(`<rect class="${kind}"[^>]* width="([^"]+)"`, 'g'));
  return [...matches].map(([, width]) => Number(width));
}

describe('a bar chart', () => {
  it('draws bars in proportion to their values', () => {
    const svg = barChart(chart);
    const [longest = 0] = widthsOf(svg, 'other-0');

    expect(longest).toBeGreaterThan(100);
    expect(widthsOf(svg, 'ours-0')).toEqual([longest / 2]);
  });

  it('puts texts in as texts', () => {
    const svg = barChart(chart);

    expect(svg).toContain('>Costs &amp; &lt;more&gt;</text>');
    expect(svg).not.toContain('<more>');
  });

  it('tells the figures in words too', () => {
    expect(barChart(chart)).toContain('<desc>Short is good. fetch: 10 ms; clawbook-sdk: 5 ms.</desc>');
  });

  it('has colours for light and for dark pages', () => {
    expect(barChart(chart)).toContain('@media (prefers-color-scheme: dark)');
  });

  it('leaves the bar out where there is no value', () => {
    const rows = [{ name: 'slack', values: [undefined, 3], labels: ['no GET', '3 ms'] }];
    const svg = barChart({ ...chart, series: ['GET', 'POST'], rows });

    expect(widthsOf(svg, 'other-0')).toHaveLength(1); // the legend's
    expect(widthsOf(svg, 'other-1')).toHaveLength(2);
    expect(svg).toContain('>no GET</text>');
  });

  it('draws no broken bars when all values are nothing', () => {
    const rows = [{ name: 'fetch', values: [0], labels: ['0'] }];

    expect(barChart({ ...chart, rows })).not.toContain('NaN');
  });

  it('draws the line that all are compared with', () => {
    expect(barChart(chart)).not.toContain('<line');
    expect(barChart({ ...chart, reference: { value: 10, label: 'goal' } })).toContain('<line');
  });
});
