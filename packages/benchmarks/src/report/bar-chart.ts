import { escapeXml } from './escape-xml.ts';

/** Horizontal bars. */
export interface Chart {
  /** The name of its file, without the ending. */
  readonly file: string;
  readonly title: string;
  /** What a bar means, and whether short or long is good. */
  readonly subtitle: string;
  /** What each bar of a row stands for, if a row has more than one. */
  readonly series?: readonly string[];
  readonly rows: readonly ChartRow[];
  /** A value that all are compared with, drawn as a line. */
  readonly reference?: { readonly value: number; readonly label: string };
}

/** The bars of one name. */
interface ChartRow {
  readonly name: string;
  /** One for each series; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
  /** The texts beside the bars, one for each series. */
  readonly labels: readonly string[];
  readonly isOurs?: boolean;
}

const width = 820;
const margin = 16;
const nameWidth = 250;
const labelWidth = 150;
const barHeight = 14;
const barGap = 2;
const rowGap = 9;
const plotWidth = width - nameWidth - labelWidth;

// The page's own colour is not known: a page can be light where the reader's system is dark.
const style = `
  .page { fill: #ffffff }
  text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328 }
  .title { font-size: 16px; font-weight: 600 }
  .soft { fill: #59636e; font-size: 12px }
  .ours { font-weight: 600 }
  .other-0 { fill: #8c959f } .other-1 { fill: #c4cbd2 }
  .ours-0 { fill: #0a7ea4 } .ours-1 { fill: #5bb8d4 }
  .line { stroke: #59636e; stroke-dasharray: 3 3; opacity: 0.6 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 }
    text { fill: #e6edf3 }
    .soft { fill: #9198a1 }
    .other-0 { fill: #6e7681 } .other-1 { fill: #484f58 }
    .ours-0 { fill: #39b3d7 } .ours-1 { fill: #1d6f8a }
    .line { stroke: #9198a1 }
  }`;

/** A chart as an SVG file of its own, which can be read on light and on dark pages. */
export function barChart(chart: Chart): string {
  const bars = Math.max(1, chart.series?.length ?? 1);
  const rowHeight = bars * (barHeight + barGap) - barGap + rowGap;
  const top = chart.series === undefined ? 64 : 84;
  const height = top + chart.rows.length * rowHeight + (chart.reference === undefined ? 8 : 24);
  const most = Math.max(
    chart.reference?.value ?? 0,
    ...chart.rows.flatMap(({ values }) => values.map((value) => value ?? 0)),
  );
  const scale = (value: number): number => (most === 0 ? 0 : (value / most) * plotWidth);
  const viewBox = [-margin, -margin, width + 2 * margin, height + 2 * margin];
  const rows = chart.rows.map((row, index) => drawRow(row, top + index * rowHeight, bars, scale));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(' ')}" width="${viewBox[2]}" height="${viewBox[3]}" role="img">`,
    `<title>${escapeXml(chart.title)}</title>`,
    `<desc>${escapeXml(describe(chart))}</desc>`,
    `<style>${style}\n</style>`,
    `<rect class="page" x="${-margin}" y="${-margin}" width="${viewBox[2]}" height="${viewBox[3]}" rx="6"/>`,
    text(0, 20, chart.title, 'title'),
    text(0, 42, chart.subtitle, 'soft'),
    ...drawLegend(chart.series ?? []),
    ...drawReference(chart.reference, top, height, scale),
    ...rows,
    '</svg>\n',
  ].join('\n');
}

function drawRow(
  { name, values, labels, isOurs = false }: ChartRow,
  top: number,
  bars: number,
  scale: (value: number) => number,
): string {
  const middle = top + (bars * (barHeight + barGap) - barGap) / 2 + 4.5;
  const parts = [text(nameWidth - 10, middle, name, isOurs ? 'ours' : '', 'end')];
  values.forEach((value = 0, index) => {
    const y = top + index * (barHeight + barGap);
    // However short, a bar can be seen; nothing has none.
    const length = value > 0 ? Math.max(scale(value), 1) : 0;
    const kind = `${isOurs ? 'ours' : 'other'}-${index}`;
    if (length > 0) parts.push(rectangle(nameWidth, y, length, kind));
    parts.push(text(nameWidth + length + 6, y + 11.5, labels[index] ?? '', isOurs ? 'ours' : 'soft'));
  });
  return parts.join('\n');
}

function drawLegend(series: readonly string[]): string[] {
  return series.flatMap((name, index) => {
    const x = nameWidth + index * 150;
    return [rectangle(x, 54, 14, `other-${index}`), text(x + 20, 65.5, name, 'soft')];
  });
}

function drawReference(
  reference: Chart['reference'],
  top: number,
  height: number,
  scale: (value: number) => number,
): string[] {
  if (reference === undefined) return [];
  const x = round(nameWidth + scale(reference.value));
  const bottom = height - 18;
  return [
    `<line class="line" x1="${x}" x2="${x}" y1="${top - 6}" y2="${bottom}"/>`,
    text(x, height - 4, reference.label, 'soft', 'middle'),
  ];
}

/** The figures in words, for those who do not see the bars. */
function describe({ subtitle, rows }: Chart): string {
  return `${subtitle} ${rows.map(({ name, labels }) => `${name}: ${labels.join(', ')}`).join('; ')}.`;
}

function rectangle(x: number, y: number, length: number, kind: string): string {
  return `<rect class="${kind}" x="${round(x)}" y="${round(y)}" width="${round(length)}" height="${barHeight}" rx="2"/>`;
}

function text(x: number, y: number, content: string, kind: string, anchor = 'start'): string {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeXml(content)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
