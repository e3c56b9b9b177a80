import { mkdir, rm, writeFile } from 'node:fs/promises';
import { barChart } from './bar-chart.ts';
import { document, type Report } from './document.ts';

const docs = new URL('../../../../docs/', import.meta.url);

/** Writes docs/benchmarks.md and the pictures beside it, in place of those of an earlier run. */
export async function writeReport(report: Report): Promise<void> {
  const pictures = new URL('benchmarks/', docs);
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  for (const chart of report.sections.flatMap(({ charts }) => charts)) {
    await writeFile(new URL(`${chart.file}.svg`, pictures), barChart(chart));
  }
  await writeFile(new URL('benchmarks.md', docs), document(report));
}
