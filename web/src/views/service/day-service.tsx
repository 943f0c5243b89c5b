import type { DayExperience } from '../../api/types.ts';
import { IntervalBar } from '../../components/interval-bar.tsx';
import { formatDate, formatDuration, formatNumber, formatShare } from '../../format.ts';

/** The days of one queue: what single such days are like, and how often the goal is kept. */
export function DayService({ days, goal }: { days: DayExperience[]; goal: number | null }) {
  const lowest = Math.min(goal ?? 1, ...days.map(({ serviceLevel }) => serviceLevel.p10));
  const from = Math.max(0, Math.floor((lowest - 0.02) * 20) / 20);
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Service level, {formatShare(from, 0)} to 100 %</th>
            {[
              'Mean ± 95 % error',
              '8 of 10 days',
              'Goal met',
              'Contacts',
              'Abandoned',
              'Speed of answer',
              'Wait, 19 of 20',
              'Occupancy',
            ].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <DayRow key={day.date} day={day} goal={goal} from={from} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayRow({ day, goal, from }: { day: DayExperience; goal: number | null; from: number }) {
  const { serviceLevel, abandonedShare, averageSpeedOfAnswerSeconds, waitP95Seconds, occupancy, probabilityGoalMet } =
    day;
  return (
    <tr>
      <th scope="row">{formatDate(day.date)}</th>
      <td>
        <IntervalBar
          from={from}
          to={1}
          low={serviceLevel.p10}
          high={serviceLevel.p90}
          value={serviceLevel.mean}
          goal={goal}
        />
      </td>
      <td className="number">
        {formatShare(serviceLevel.mean)} ± {formatNumber(serviceLevel.standardError * 196, 1)}
      </td>
      <td className="number">
        {formatNumber(serviceLevel.p10 * 100)} to {formatShare(serviceLevel.p90, 0)}
      </td>
      <td className="number">{probabilityGoalMet === null ? '–' : `${formatShare(probabilityGoalMet, 0)} of days`}</td>
      <td className="number">{formatNumber(day.contacts)}</td>
      <td className="number">{formatShare(abandonedShare.mean)}</td>
      <td className="number">{averageSpeedOfAnswerSeconds ? formatDuration(averageSpeedOfAnswerSeconds.mean) : '–'}</td>
      <td className="number">{waitP95Seconds ? formatDuration(waitP95Seconds.mean) : '–'}</td>
      <td className="number">{occupancy ? formatShare(occupancy.mean, 0) : '–'}</td>
    </tr>
  );
}
