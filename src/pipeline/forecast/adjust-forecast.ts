import { DateTime } from 'luxon';
import type { Forecast, ForecastAdjustment, ForecastTotal, QueueForecast } from '../../domain/plan.ts';
import { InputError } from '../../errors.ts';
import { periodStart } from './forecast-totals.ts';

/** Fewer contacts than this are none: there is no proportion to keep. */
const LEAST_CONTACTS = 1e-9;

/**
 * The forecast with a planner's layers on it, one after the other. `add` and `set` count contacts over the whole range, spread as
 * the forecast is (evenly over open intervals where it expects nothing); `scale` is a factor. Quantiles and mean keep their
 * proportion, nothing falls below zero, handle times stay. InputError names the layer that fits nowhere.
 */
export function adjustForecast(forecast: Forecast, layers: readonly ForecastAdjustment[]): Forecast {
  const { starts, timeZone } = forecast.grid;
  const wall = starts.map((start) => DateTime.fromISO(start, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm"));
  const known = new Set(forecast.queues.map(({ queueId }) => queueId));
  for (const [index, { queueId, from, to }] of layers.entries()) {
    const at = `adjustments[${index}]`;
    if (queueId !== null && !known.has(queueId)) {
      throw new InputError(`${at}.queueId`, `the forecast has no queue "${queueId}".`);
    }
    if (!wall.some((time) => time >= from && time < to)) {
      throw new InputError(`${at}.from`, 'no interval of the forecast lies between "from" and "to".');
    }
  }
  const queues = forecast.queues.map((queue) =>
    layers
      .filter(({ enabled, queueId }) => enabled && (queueId === null || queueId === queue.queueId))
      .reduce((adjusted, layer) => withLayer(adjusted, layer, wall), queue),
  );
  const totals = forecast.totals?.map((total) => adjustedTotal(total, forecast, queues, wall));
  return { ...forecast, queues, ...(totals && { totals }) };
}

/** The total of the adjusted means; its quantiles keep their proportion to it. */
function adjustedTotal(total: ForecastTotal, before: Forecast, after: QueueForecast[], wall: string[]): ForecastTotal {
  const contacts = (queues: QueueForecast[]): number =>
    queues
      .filter(({ queueId }) => total.queueIds.includes(queueId))
      .reduce(
        (all, { mean }) =>
          all +
          mean.reduce((sum, own, i) => sum + (periodStart(wall[i].slice(0, 10), total.by) === total.date ? own : 0), 0),
        0,
      );
  const [was, is] = [contacts(before.queues), contacts(after)];
  if (was === is) return total;
  const mean = total.mean + is - was;
  const factor = total.mean > LEAST_CONTACTS ? mean / total.mean : 0;
  return { ...total, mean, quantiles: total.quantiles.map((value) => (factor > 0 ? value * factor : mean)) };
}

function withLayer(queue: QueueForecast, layer: ForecastAdjustment, wall: string[]): QueueForecast {
  const concerned = wall.flatMap((time, i) => (time >= layer.from && time < layer.to && queue.open[i] ? [i] : []));
  if (concerned.length === 0) return { ...queue, notes: [...queue.notes, `${layer.name}: closed then, no effect`] };
  const before = concerned.reduce((sum, i) => sum + queue.mean[i], 0);
  const after = totalAfter(before, layer);
  const mean = [...queue.mean];
  const quantiles = queue.quantiles.map((quantile) => [...quantile]);
  for (const i of concerned) {
    mean[i] = before > LEAST_CONTACTS ? queue.mean[i] * (after / before) : after / concerned.length;
    for (const quantile of quantiles) {
      quantile[i] = queue.mean[i] > LEAST_CONTACTS ? quantile[i] * (mean[i] / queue.mean[i]) : mean[i];
    }
  }
  return { ...queue, mean, quantiles, notes: [...queue.notes, `adjusted: ${layer.name}`] };
}

function totalAfter(before: number, { kind, value }: ForecastAdjustment): number {
  if (kind === 'set') return value;
  return Math.max(0, kind === 'add' ? before + value : before * value);
}
