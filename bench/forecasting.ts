/**
 * The forecasting protocol: five real series, rolling origins, 14 days ahead, beside what the best peers did from the same
 * origins. Everything runs through the same pipeline as the command line.
 */
import { availableParallelism } from 'node:os';
import { accuracyOf } from '../models/forecasting/methods/accuracy.ts';
import { createComputePool } from '../src/compute/pool.ts';
import { scoreSeries } from './forecasting-score.ts';
import { protocolSeries } from './forecasting-series.ts';

/**
 * Best figure of any peer per series, per cent: R forecast 8.20 (MSTL, STL, TBATS, ARIMA, ETS, dynamic harmonic
 * regression), Prophet 1.0, statsmodels 0.13, scikit-learn, seasonal naive and means of weeks, as their documentation uses
 * them, from the same origins. Peers without quantiles have no WQL.
 */
const PEERS: Record<string, { wape7: number; wape14: number; daily: number; wql: number; best: string }> = {
  bank: { wape7: 6.58, wape14: 6.78, daily: 5.23, wql: 5.33, best: 'dynamic harmonic regression + ARIMA' },
  vanad: { wape7: 12.7, wape14: 14.34, daily: 11.13, wql: 11.7, best: 'MSTL + ETS' },
  'vanad queue 9': { wape7: 27.62, wape14: 28.27, daily: 12.34, wql: 24.03, best: 'ETS on days x profile' },
  anonbank: { wape7: 24.91, wape14: 24.81, daily: 15.42, wql: 23.7, best: 'gradient boosting' },
  seattle: { wape7: 34.19, wape14: 35.24, daily: 9.46, wql: 26.15, best: 'Prophet' },
};

export async function benchForecasting(names: string[] = []): Promise<void> {
  const pool = createComputePool(availableParallelism());
  const line = (cells: (string | number)[]): void => {
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  };
  line([
    'series',
    'WAPE 1 week',
    'peer',
    'WAPE 2 weeks',
    'peer',
    'daily WAPE',
    'peer',
    'MASE',
    'bias',
    'WQL',
    'peer',
    'cover 80',
    'cover 95',
    's',
  ]);
  line(Array.from({ length: 14 }, (_, i) => (i === 0 ? '---' : '---:')));
  try {
    for (const series of await protocolSeries(names)) {
      const { oneWeek, twoWeeks, seconds } = await scoreSeries(series, pool);
      const [week, both] = [accuracyOf(oneWeek), accuracyOf(twoWeeks)];
      const percent = (share: number): string => (100 * share).toFixed(2);
      const peer = PEERS[series.name];
      line([
        series.name,
        percent(week.wape),
        peer.wape7,
        percent(both.wape),
        `${peer.wape14} (${peer.best})`,
        percent(both.dailyWape),
        peer.daily,
        both.mase.toFixed(3),
        percent(both.bias),
        percent(both.wql),
        peer.wql,
        (100 * both.coverage80).toFixed(1),
        (100 * both.coverage95).toFixed(1),
        seconds.sort((a, b) => a - b)[seconds.length >> 1].toFixed(2),
      ]);
    }
  } finally {
    await pool.close();
  }
}
