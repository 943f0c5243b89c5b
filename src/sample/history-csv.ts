import type { IntervalHistory } from '../domain/history.ts';
import { formatLocal } from '../time/grid.ts';

/**
 * Histories as one CSV file, the way a telephone system exports them: `start,queue,offered,answered,abandoned,aht_seconds`,
 * ordered by time, local times without offset (an hour the clock shows twice appears twice, first pass first).
 */
export function historyToCsv(histories: IntervalHistory[]): string {
  const rows = histories.flatMap((history, queue) => Array.from(history.start, (start, i) => ({ start, queue, i })));
  rows.sort((a, b) => a.start - b.start || a.queue - b.queue);
  const known = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? '' : String(value);
  const lines = rows.map(({ start, queue, i }) => {
    const history = histories[queue]!;
    return [
      formatLocal(start, history.timeZone),
      quoted(history.queue),
      history.offered[i],
      known(history.answered?.[i]),
      known(history.abandoned?.[i]),
      known(history.averageHandleTimeSeconds?.[i]),
    ].join(',');
  });
  return `start,queue,offered,answered,abandoned,aht_seconds\n${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
