/** What a person sees: results on stdout, progress on stderr (only when that is a terminal). */

export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

export interface Progress {
  /** `share` of the work done, 0..1, and a few words on what is being done. */
  update(share: number, text: string): void;
  done(): void;
}

export function progressBar(label: string): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { update: () => {}, done: () => {} };
  const width = 24;
  return {
    update(share, text) {
      const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
      const bar = '#'.repeat(filled) + '.'.repeat(width - filled);
      const line = `${label} [${bar}] ${String(Math.round(share * 100)).padStart(3)} % ${text}`;
      stderr.write(`\r\x1b[2K${line.slice(0, (stderr.columns ?? 100) - 1)}`);
    },
    done() {
      stderr.write('\r\x1b[2K');
    },
  };
}

/** Columns padded to their widest cell: text to the left, numbers to the right. */
export function table(header: string[], rows: (string | number)[][]): string {
  const cells = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const isNumeric = header.map((_, column) =>
    rows.every((row) => /^[-+]?[\d.,]*\s?%?$|^-$/.test(String(row[column] ?? ''))),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => (isNumeric[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  return [line(cells[0]), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.slice(1).map(line)].join('\n');
}
