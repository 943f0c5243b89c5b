/**
 * The event loop of one contact centre: contacts arrive, wait, give up and come back (contacts.ts, line-service.ts); agents
 * come, serve, and leave when the contact in hand is done (agents.ts). Nothing is allocated inside the loop except when a
 * line or a heap outgrows its arrays.
 */
import { duty, fill, finish } from './agents.ts';
import type { CentreModel } from './centre.ts';
import { arrive, closeLines, contactEvent, warmStart } from './contacts.ts';
import { removeReady } from './ready-agents.ts';
import { createState, resetState } from './state.ts';
import type { Tally } from './tally.ts';

export interface Engine {
  /** Counts of the latest replication, overwritten by the next. */
  readonly tally: Tally;
  /** Simulates replication number `replication` of `seed`; answers the number of events. */
  run(seed: number, replication: number): number;
}

export function createEngine(model: CentreModel): Engine {
  const state = createState(model);
  const { layout, now, endings, arrivals, contactEvents, ready } = state;
  const { dutyTimes } = layout;
  const { upcoming } = arrivals;
  /** Interval ends and the agents' comings and goings; the last is the end of the horizon or of the last shift. */
  const duties = dutyTimes.length;

  function open(): number {
    let position = 0;
    while (position < duties && dutyTimes[position] <= 0) duty(state, position++);
    warmStart(state, model);
    for (let agent = 0; agent < layout.agents; agent++) {
      if (ready.list[agent] < 0) continue;
      removeReady(ready, agent);
      fill(state, agent);
    }
    return position;
  }

  function run(seed: number, replication: number): number {
    resetState(state, model, seed, replication);
    let position = open();
    while (position < duties) {
      const dutyTime = dutyTimes[position];
      const endTime = endings.times[0];
      const arrivalTime = upcoming.times[0];
      const contactTime = contactEvents.times[0];
      if (arrivalTime < endTime && arrivalTime < dutyTime && arrivalTime < contactTime) {
        now[0] = arrivalTime;
        arrive(state, model);
      } else if (endTime < dutyTime && endTime < contactTime) {
        now[0] = endTime;
        finish(state);
      } else if (contactTime < dutyTime) {
        now[0] = contactTime;
        contactEvent(state);
      } else {
        now[0] = dutyTime;
        duty(state, position++);
      }
    }
    closeLines(state);
    return state.events;
  }

  return { tally: state.tally, run };
}
