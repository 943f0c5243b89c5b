import { performance } from 'node:perf_hooks';

export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

/** Prints a Markdown table, ready for BENCHMARKS.md. */
export function benchTable(title: string, header: string[], rows: (string | number)[][]): void {
  const cell = (value: string | number) => (typeof value === 'number' ? value.toPrecision(3) : value);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  process.stdout.write(
    [`\n### ${title}\n`, line(header), line(header.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join(
      '\n',
    ),
  );
  process.stdout.write('\n');
}
