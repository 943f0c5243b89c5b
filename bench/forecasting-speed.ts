/** One queue of three years by the quarter hour: a fit with two weeks ahead, and a backtest of six origins with every method. */
import { backtestSeries } from '../models/forecasting/evidence/backtest-series.ts';
import { forecastSeries } from '../models/forecasting/forecast-series.ts';
import { type DayMatrix, type Training, trainingBefore, weekdayOf } from '../models/forecasting/history/day-matrix.ts';
import { createRandom } from '../models/numerics/random.ts';
import { benchTable, timed } from './report.ts';

const DAYS = 1096;
const SLOTS = 96;
const FIRST_DAY = 19_358;
const CONTACTS_PER_DAY = 2000;
const WEEKDAYS = [1.3, 1.1, 1, 0.95, 0.9, 0.4, 0.3];
const HOLIDAYS_OF_YEAR = [0, 88, 146, 185, 244, 331, 359];
const RUNS = 9;

export async function benchForecastingSpeed(): Promise<void> {
  const history = threeYears();
  const known = { holidays: new Map<number, string>(), events: new Map() };
  for (let year = 0; year < 4; year++) {
    for (const date of HOLIDAYS_OF_YEAR)
      known.holidays.set(FIRST_DAY + Math.round(365.25 * year) + date, `day ${date}`);
  }
  const opening = WEEKDAYS.map(() => new Uint8Array(SLOTS).fill(1));
  const training: Training = { history, opening, known };
  const forecast = await medianSeconds(() => forecastSeries({ training, days: 14, handleTime: null }));
  const backtest = await medianSeconds(() => {
    for (let origin = 0; origin < 6; origin++) {
      const end = FIRST_DAY + DAYS - 14 - 8 * origin;
      backtestSeries({ training: trainingBefore(training, end), actual: history, horizons: [7, 14] });
    }
  });
  benchTable(
    'One queue, three years of 15-minute intervals, one thread',
    ['work', 'first s', 'median s'],
    [
      ['fit, choice of method and two weeks ahead', ...forecast],
      ['backtest of six origins, five methods', ...backtest],
    ],
  );
}

/** Seconds of the first run, and the median of all. */
async function medianSeconds(work: () => unknown): Promise<[number, number]> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) seconds.push((await timed(async () => work())).seconds);
  const [first] = seconds;
  return [first, seconds.sort((a, b) => a - b)[RUNS >> 1]];
}

function threeYears(): DayMatrix {
  const random = createRandom(1);
  const shape = Float64Array.from({ length: SLOTS }, (_, s) => 0.2 + Math.sin((Math.PI * (s + 0.5)) / SLOTS) ** 2);
  const total = shape.reduce((a, b) => a + b, 0);
  const days = Array.from({ length: DAYS }, (_, row) => {
    const year = 1 + 0.2 * Math.cos((2 * Math.PI * row) / 365.25);
    const ofDay = CONTACTS_PER_DAY * WEEKDAYS[weekdayOf(FIRST_DAY + row)] * year * Math.exp(0.05 * random.normal());
    return shape.map((share) => {
      const mean = (ofDay * share) / total;
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
    });
  });
  return { firstDay: FIRST_DAY, slots: SLOTS, days };
}
