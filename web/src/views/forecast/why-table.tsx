import { useForecastExplanation } from '../../api/queries.ts';
import type { ForecastExplanation } from '../../api/types.ts';
import { Loaded } from '../../components/loaded.tsx';
import { formatDate, formatNumber, formatShare, inWords } from '../../format.ts';

const names: Record<string, string> = {
  level: 'Level',
  recent: 'Recent deviation',
  weekday: 'Day of the week',
  month: 'Time of the month',
  year: 'Season',
  holiday: 'Holidays around it',
  event: 'Events',
  openingHours: 'Opening hours of its own',
  driver: 'Drivers',
  method: 'Method',
  restOfDay: 'Contacts so far today',
  adjustment: 'Your adjustments',
};
/** Steps smaller than this on every day are not worth a line. */
const leastContacts = 0.5;

const signed = (contacts: number): string =>
  `${Math.round(contacts) > 0 ? '+' : ''}${formatNumber(Math.round(contacts))}`;

/** What every day is made of, as contacts that add up. */
export function WhyTable({ forecastId, queueId }: { forecastId: string; queueId: string }) {
  const explanation = useForecastExplanation(forecastId, queueId);
  return (
    <Loaded query={explanation} what="the explanation">
      {(loaded) => (
        <div className="stack">
          <Steps days={loaded.days} />
          <Responses events={loaded.events} />
        </div>
      )}
    </Loaded>
  );
}

function Steps({ days }: Pick<ForecastExplanation, 'days'>) {
  const [first] = days;
  if (!first) return <p className="muted">The queue is closed on every day of this forecast.</p>;
  const effects = Object.keys(first.steps).filter((effect) =>
    days.some(({ steps }) => Math.abs(steps[effect] ?? 0) >= leastContacts),
  );
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Contacts from</th>
            {days.map(({ date }) => (
              <th scope="col" className="number" key={date}>
                {formatDate(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={effect}>
              <th scope="row">{names[effect] ?? inWords(effect)}</th>
              {days.map(({ date, steps, factors }) => (
                <td
                  className="number"
                  key={date}
                  title={effect === 'level' ? undefined : `× ${factors[effect]?.toFixed(3)}`}
                >
                  {effect === 'level' ? formatNumber(steps[effect]!) : signed(steps[effect] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Expected</th>
            {days.map(({ date, mean }) => (
              <td className="number" key={date}>
                {formatNumber(mean)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const dayWords = (from: number, to: number): string =>
  to > from
    ? `${from} to ${to} days after`
    : from === 0
      ? 'on the day'
      : from === 1
        ? 'the day after'
        : `${from} days after`;

function Responses({ events }: Pick<ForecastExplanation, 'events'>) {
  return events.map(({ name, seen, response }) => (
    <p key={name}>
      <b>{name}</b>, learned from {seen} earlier {seen === 1 ? 'day' : 'days'}:{' '}
      {response
        .map(
          ({ fromDay, toDay, change, low, high }) =>
            `${dayWords(fromDay, toDay)} ${change > 0 ? '+' : ''}${formatShare(change, 0)} (80 % range ${formatShare(low, 0)} to ${formatShare(high, 0)})`,
        )
        .join('; ')}
      .
    </p>
  ));
}
