import { useState } from 'react';
import { useAdjustForecast, useRosterForecast } from '../../api/jobs.ts';
import type { Forecast, ForecastAdjustment } from '../../api/types.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { addDays, formatNumber } from '../../format.ts';
import { useMayPlan } from '../../session.ts';

interface LayersPanelProps {
  forecast: Forecast;
  queueId: string;
  nameOf: (queueId: string) => string;
  /** Shows the version that a change made. */
  onMade: (forecastId: string) => void;
}

/** The planner's layers on a forecast: each can be switched off and on; every change is a new version. */
export function LayersPanel({ forecast, queueId, nameOf, onMade }: LayersPanelProps) {
  const mayPlan = useMayPlan();
  const adjust = useAdjustForecast(forecast.id);
  const roster = useRosterForecast();
  const layers = forecast.adjustments;
  const put = (adjustments: ForecastAdjustment[]) => adjust.mutate(adjustments, { onSuccess: ({ id }) => onMade(id) });
  return (
    <div className="stack">
      {layers.length === 0 && <p className="muted">Nothing is adjusted.</p>}
      {layers.map((layer) => (
        <label className="layer" key={layer.id}>
          <input
            type="checkbox"
            checked={layer.enabled}
            disabled={!mayPlan || adjust.isPending}
            onChange={() => put(layers.map((one) => (one === layer ? { ...one, enabled: !one.enabled } : one)))}
          />{' '}
          <b>{layer.name}</b>: {effectWords(layer)}{' '}
          {layer.queueId === null ? 'on every queue' : `on ${nameOf(layer.queueId)}`}, {layer.from.replace('T', ' ')} to{' '}
          {layer.to.replace('T', ' ')}
        </label>
      ))}
      {mayPlan && (
        <NewLayer
          key={forecast.id}
          startDate={forecast.grid.startDate}
          isBusy={adjust.isPending}
          onAdd={(layer) => put([...layers, { ...layer, id: `layer-${layers.length + 1}`, queueId, enabled: true }])}
        />
      )}
      {adjust.isError && <ProblemNote error={adjust.error} />}
      {mayPlan && forecast.basedOn !== null && (
        <div className="bar">
          <button
            type="button"
            className="button"
            disabled={roster.isPending}
            onClick={() => roster.mutate(forecast.id)}
          >
            Staff and roster this version
          </button>
        </div>
      )}
      {roster.isError && <ProblemNote error={roster.error} />}
    </div>
  );
}

const effectWords = ({ kind, value }: ForecastAdjustment): string => {
  if (kind === 'scale') return `× ${formatNumber(value, 2)}`;
  return kind === 'set' ? `${formatNumber(value)} contacts` : `${value > 0 ? '+' : ''}${formatNumber(value)} contacts`;
};

type NewLayerFields = Pick<ForecastAdjustment, 'name' | 'from' | 'to' | 'kind' | 'value'>;
const kinds = { scale: 'Multiply by', add: 'Add contacts', set: 'Set contacts to' } as const;

function NewLayer({
  startDate,
  isBusy,
  onAdd,
}: {
  startDate: string;
  isBusy: boolean;
  onAdd: (layer: NewLayerFields) => void;
}) {
  const [layer, setLayer] = useState<NewLayerFields>({
    name: '',
    from: `${startDate}T00:00`,
    to: `${addDays(startDate, 1)}T00:00`,
    kind: 'scale',
    value: 1.1,
  });
  const set = (change: Partial<NewLayerFields>) => setLayer((before) => ({ ...before, ...change }));
  return (
    <form
      className="bar"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(layer);
      }}
    >
      <label className="field">
        <span className="caption">Why</span>
        <input required maxLength={120} value={layer.name} onChange={(event) => set({ name: event.target.value })} />
      </label>
      <label className="field">
        <span className="caption">From</span>
        <input
          type="datetime-local"
          required
          value={layer.from}
          onChange={(event) => set({ from: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="caption">To</span>
        <input type="datetime-local" required value={layer.to} onChange={(event) => set({ to: event.target.value })} />
      </label>
      <label className="field">
        <span className="caption">Change</span>
        <select value={layer.kind} onChange={(event) => set({ kind: event.target.value as NewLayerFields['kind'] })}>
          {Object.entries(kinds).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="caption">Value</span>
        <input
          type="number"
          step="any"
          required
          value={layer.value}
          onChange={(event) => set({ value: event.target.valueAsNumber })}
        />
      </label>
      <button type="submit" className="button" disabled={isBusy || !Number.isFinite(layer.value)}>
        Add adjustment
      </button>
    </form>
  );
}
