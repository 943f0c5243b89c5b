import { useMemo } from 'react';
import { useScheduleSimulation } from '../../api/queries.ts';
import type { Centre, Schedule } from '../../api/types.ts';
import { Loaded } from '../../components/loaded.tsx';
import { QueueSelect } from '../../components/queue-select.tsx';
import { lengthInWords } from '../../day-range.ts';
import { useParameter } from '../../route.ts';
import type { SiteClock } from '../../site-clock.ts';
import { DayService } from '../service/day-service.tsx';
import { ServiceChart } from '../service/service-chart.tsx';

interface ServicePanelProps {
  centre: Centre;
  schedule: Schedule;
  clock: SiteClock;
}

/** One queue through the week: every interval and every day with its uncertainty drawn. */
export function ServicePanel({ centre, schedule, clock }: ServicePanelProps) {
  const [choice, choose] = useParameter('queue');
  const { queues } = schedule.simulation;
  const shown = queues.find(({ queueId }) => queueId === choice) ?? queues[0];
  if (!shown) return null;
  const queue = centre.queues.find(({ id }) => id === shown.queueId);
  const goal = queue?.serviceGoal.serviceLevel?.share ?? null;
  return (
    <section className="panel stack" aria-label="Service by interval and day">
      <header className="bar">
        <h2>Service through the {lengthInWords(clock.dates.length)}</h2>
        <QueueSelect
          queues={centre.queues.filter(({ id }) => queues.some(({ queueId }) => queueId === id))}
          value={shown.queueId}
          onChange={choose}
        />
      </header>
      <Intervals
        scheduleId={schedule.id}
        queueId={shown.queueId}
        name={queue?.name ?? shown.queueId}
        goal={goal}
        clock={clock}
      />
      {shown.days && shown.days.length > 0 && <DayService days={shown.days} goal={goal} />}
    </section>
  );
}

interface IntervalsProps {
  scheduleId: string;
  queueId: string;
  name: string;
  goal: number | null;
  clock: SiteClock;
}

function Intervals({ scheduleId, queueId, name, goal, clock }: IntervalsProps) {
  const simulation = useScheduleSimulation(scheduleId, queueId);
  const intervals = simulation.data?.queues[0]?.intervals;
  const plans = useMemo(() => (intervals ? [{ name: 'This roster', intervals }] : null), [intervals]);
  return (
    <Loaded query={simulation} what="the simulation">
      {() =>
        plans ? (
          <ServiceChart clock={clock} queueName={name} plans={plans} goal={goal} />
        ) : (
          <p className="muted">
            An earlier version made this roster and kept no results by interval. Plan the week again to see them.
          </p>
        )
      }
    </Loaded>
  );
}
