import { InputError } from '../../errors.ts';
import * as answers from './staffing-answers.ts';
import { StaffingFields } from './staffing-fields.ts';

/**
 * Staffing questions as rows: `{"id", "kind", "in"}` becomes `{"id", "out"}`, or `{"id", "error": {"field", "message"}}`
 * when no answer exists. Field names: lambdaPerSec contacts per second, ahtSec handle time, thresholdSec T, patienceSec
 * mean patience, A erlangs, sl service level, asa mean wait of all (Erlang C) or of the answered (asaAnswered).
 */
export interface StaffingAnswer {
  id: string | number | null;
  out?: Record<string, unknown>;
  error?: { field: string; message: string };
  /** Odd but possible inputs, such as a handle time that looks like minutes. */
  warnings?: string[];
}

/** One entry a kind: what it reads and what it answers. */
export const staffingKinds: Record<string, { inputs: string; answer: answers.Answer }> = {
  erlangB: { inputs: 'agents, erlangs', answer: answers.answerErlangB },
  erlangC: {
    inputs: 'agents, lambdaPerSec, ahtSec, thresholdSec',
    answer: (fields) => answers.answerErlangC(fields, true),
  },
  erlangC_fractional: {
    inputs: 'as erlangC, agents need not be whole',
    answer: (fields) => answers.answerErlangC(fields, false),
  },
  erlangC_required: {
    inputs: 'lambdaPerSec, ahtSec and any of sl + thresholdSec, asaSec, maxOccupancy, minAgents',
    answer: answers.answerErlangCRequired,
  },
  erlangC_required_fractional: {
    inputs: 'as erlangC_required',
    answer: answers.answerErlangCRequiredFractional,
  },
  erlangA: {
    inputs: 'agents, lambdaPerSec, ahtSec, patienceSec (null: endless), thresholdSec',
    answer: (fields) => answers.answerErlangA(fields, false),
  },
  erlangA_balking: {
    inputs: 'as erlangA, and balkProbWhenDelayed',
    answer: (fields) => answers.answerErlangA(fields, true),
  },
  erlangA_waitQuantile: { inputs: 'agents, lambdaPerSec, ahtSec, patienceSec, p', answer: answers.answerWaitQuantile },
  erlangA_required: {
    inputs:
      'lambdaPerSec, ahtSec, patienceSec and any of sl + thresholdSec (+ slDefinition), asaSec, meanWaitOfferedSec, maxAbandon, maxOccupancy, minAgents',
    answer: answers.answerErlangARequired,
  },
  finiteLines: {
    inputs: 'agents, lines, lambdaPerSec, ahtSec, patienceSec, thresholdSec, balkProbWhenDelayed (0)',
    answer: answers.answerFiniteLines,
  },
  retrialFixedPoint: {
    inputs: 'agents, primaryLambdaPerSec, ahtSec, patienceSec, retryProb, thresholdSec',
    answer: answers.answerRetrials,
  },
  chatConcurrency: {
    inputs: 'agents, maxConcurrent, ahtSecAtConcurrency, lambdaPerSec, patienceSec, thresholdSec',
    answer: answers.answerChat,
  },
  deferredFluid: {
    inputs: 'intervalSec, ahtSec, maxOccupancy, deadlineIntervals, initialBacklog (0), volume, agents, open (all)',
    answer: answers.answerDeferred,
  },
  shrinkage: { inputs: 'agents, shrinkage', answer: answers.answerShrinkage },
};

/** Answers one row; never throws for what the row says. */
export function answerStaffingRow(row: unknown): StaffingAnswer {
  const { id, kind, in: inputs } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>;
  const known = typeof id === 'string' || typeof id === 'number' ? id : null;
  try {
    if (typeof kind !== 'string' || !Object.hasOwn(staffingKinds, kind)) {
      throw new InputError(
        'kind',
        `${kind === undefined ? 'is missing' : `is ${JSON.stringify(kind)}`}; choose from ${Object.keys(staffingKinds).join(', ')}.`,
      );
    }
    const fields = new StaffingFields(inputs);
    const out = staffingKinds[kind].answer(fields);
    fields.noteUnused();
    const { warnings } = fields;
    return { id: known, out, ...(warnings.length > 0 && { warnings }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { id: known, error: { field: error.field, message: error.message } };
  }
}

/** One line of JSON; Infinity, which JSON does not know, becomes the text "Infinity". */
export function staffingAnswerLine(answer: StaffingAnswer): string {
  return JSON.stringify(answer, (_, value: unknown) => (value === Number.POSITIVE_INFINITY ? 'Infinity' : value));
}
