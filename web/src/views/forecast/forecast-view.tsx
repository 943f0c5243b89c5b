import type { Plan } from '../../api/plans.ts';
import { useForecast, useForecastList } from '../../api/queries.ts';
import type { Centre, Forecast } from '../../api/types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { QueueSelect } from '../../components/queue-select.tsx';
import { inWords } from '../../format.ts';
import { useParameter } from '../../route.ts';
import { AccuracyTable } from './accuracy-table.tsx';
import { AnomaliesPanel } from './anomalies-panel.tsx';
import { DailyTotals } from './daily-totals.tsx';
import { ForecastChart } from './forecast-chart.tsx';
import { LayersPanel } from './layers-panel.tsx';
import { WhyTable } from './why-table.tsx';

/** How much work arrives, and how sure that is. */
export function ForecastView({ centre, plan }: { centre: Centre; plan: Plan }) {
  if (plan.forecastId === null) {
    return (
      <EmptyState title="Forecasts are not shown to this key">
        <p>Sign in with the key of a planner or manager to read them.</p>
      </EmptyState>
    );
  }
  return <ChosenVersion centre={centre} forecastId={plan.forecastId} />;
}

/** The forecast, or the version of it that the address chooses. */
function ChosenVersion({ centre, forecastId }: { centre: Centre; forecastId: string }) {
  const [version, chooseVersion] = useParameter('version');
  const all = useForecastList().data?.items ?? [];
  const root = all.find(({ id }) => id === forecastId)?.basedOn ?? forecastId;
  const isVersion = all.some(({ id, basedOn }) => id === version && (basedOn ?? id) === root);
  const forecast = useForecast(isVersion ? version : forecastId);
  return (
    <Loaded query={forecast} what="the forecast">
      {(loaded) => <LoadedForecast centre={centre} forecast={loaded} chooseVersion={chooseVersion} />}
    </Loaded>
  );
}

interface LoadedForecastProps {
  centre: Centre;
  forecast: Forecast;
  chooseVersion: (forecastId: string | null) => void;
}

function LoadedForecast({ centre, forecast, chooseVersion }: LoadedForecastProps) {
  const [queueChoice, chooseQueue] = useParameter('queue');
  const shown = forecast.queues.find((queue) => queue.queueId === queueChoice) ?? forecast.queues[0];
  if (!shown) return <p className="muted">This forecast has no queue.</p>;
  const nameOf = (queueId: string) => centre.queues.find((queue) => queue.id === queueId)?.name ?? queueId;
  const queues = centre.queues.filter((queue) => forecast.queues.some(({ queueId }) => queueId === queue.id));
  return (
    <div className="stack">
      <section className="panel">
        <header>
          <h2>Contacts expected: {nameOf(shown.queueId)}</h2>
          <QueueSelect queues={queues} value={shown.queueId} onChange={chooseQueue} />
        </header>
        <ForecastChart grid={forecast.grid} forecast={shown} name={nameOf(shown.queueId)} />
      </section>
      <section className="panel">
        <header>
          <h2>Contacts per day</h2>
        </header>
        <DailyTotals forecast={forecast} nameOf={nameOf} chosen={shown.queueId} onChoose={chooseQueue} />
      </section>
      <section className="panel">
        <header>
          <h2>Why these numbers: {nameOf(shown.queueId)}</h2>
        </header>
        <WhyTable forecastId={forecast.id} queueId={shown.queueId} />
      </section>
      <section className="panel">
        <header>
          <h2>Adjustments{forecast.version > 1 && `: version ${forecast.version}`}</h2>
          {forecast.basedOn && (
            <button type="button" className="button" onClick={() => chooseVersion(forecast.basedOn)}>
              Show the forecast without them
            </button>
          )}
        </header>
        <LayersPanel forecast={forecast} queueId={shown.queueId} nameOf={nameOf} onMade={chooseVersion} />
      </section>
      <AnomaliesPanel nameOf={nameOf} />
      <div className="columns">
        <section className="panel">
          <header>
            <h2>How methods did in the last weeks</h2>
          </header>
          <AccuracyTable forecast={shown} />
        </section>
        <section className="panel stack">
          <h2>Method and notes</h2>
          <p>
            {nameOf(shown.queueId)} is forecast by <b>{inWords(shown.method)}</b>.
          </p>
          {shown.notes.length > 0 ? (
            <ul className="notes">
              {shown.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          ) : (
            <p className="muted">Nothing unusual was found in this queue’s history.</p>
          )}
        </section>
      </div>
    </div>
  );
}
