import { type FormEvent, useState } from 'react';
import type { Centre, ScenarioChanges } from '../../api/types.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { AddedAgentsFields } from './added-agents-fields.tsx';
import { describeChanges } from './describe.ts';
import { changesOf, emptyDraft, type ScenarioDraft } from './draft.ts';
import { NumberField } from './number-field.tsx';
import { RemovedAgentsField } from './removed-agents-field.tsx';

interface ScenarioFormProps {
  centre: Centre;
  busy: boolean;
  error: Error | null;
  onRun: (scenario: { name: string; changes: ScenarioChanges }, onStarted: () => void) => void;
}

/** What would be different. Empty fields stay as they are. */
export function ScenarioForm({ centre, busy, error, onRun }: ScenarioFormProps) {
  const [draft, setDraft] = useState(emptyDraft);
  const change = (part: Partial<ScenarioDraft>) => setDraft({ ...draft, ...part });
  const changes = changesOf(draft);
  const phrases = describeChanges(changes, centre);
  const incomplete = draft.added.some(({ queueIds }) => queueIds.length === 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (phrases.length === 0 || incomplete) return;
    onRun({ name: draft.name.trim() || phrases.join(', ').slice(0, 120), changes }, () => setDraft(emptyDraft));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span className="caption">Name</span>
        <input
          maxLength={120}
          placeholder={phrases.join(', ') || 'Busy December'}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      <fieldset className="group">
        <legend>Work</legend>
        <label className="field wide">
          <span className="caption">Where</span>
          <select value={draft.queueId} onChange={(event) => change({ queueId: event.target.value })}>
            <option value="">All queues</option>
            {centre.queues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <NumberField
          label="Contacts, ± %"
          value={draft.volumePercent}
          onChange={(volumePercent) => change({ volumePercent })}
          min={-100}
          max={900}
          placeholder="0"
        />
        <NumberField
          label="Handle time, ± %"
          value={draft.handleTimePercent}
          onChange={(handleTimePercent) => change({ handleTimePercent })}
          min={-90}
          max={900}
          placeholder="0"
        />
      </fieldset>
      <fieldset className="group">
        <legend>Service and absence</legend>
        <NumberField
          label="Service level, %"
          value={draft.serviceLevelPercent}
          onChange={(serviceLevelPercent) => change({ serviceLevelPercent })}
          min={1}
          max={99}
          placeholder="as is"
        />
        <NumberField
          label="Answered within, s"
          value={draft.thresholdSeconds}
          onChange={(thresholdSeconds) => change({ thresholdSeconds })}
          min={0}
          max={86_400}
          placeholder={draft.serviceLevelPercent ? '20' : 'as is'}
          disabled={!draft.serviceLevelPercent}
        />
        <NumberField
          label="Shrinkage, %"
          value={draft.shrinkagePercent}
          onChange={(shrinkagePercent) => change({ shrinkagePercent })}
          min={0}
          max={95}
          placeholder="as is"
        />
      </fieldset>
      <AddedAgentsFields centre={centre} added={draft.added} onChange={(added) => change({ added })} />
      <RemovedAgentsField
        agents={centre.agents}
        removed={draft.removedAgentIds}
        onChange={(removedAgentIds) => change({ removedAgentIds })}
      />
      {error && <ProblemNote error={error} />}
      <button type="submit" className="button primary" disabled={busy || phrases.length === 0 || incomplete}>
        Run scenario
      </button>
      <p className="muted small" role="status">
        {incomplete
          ? 'Choose at least one queue for the agents added.'
          : phrases.length === 0
            ? 'Change at least one thing.'
            : `Runs with ${phrases.join(', ')}.`}
      </p>
    </form>
  );
}
