import { blockOf, type CompiledProblem, type WeekModel } from './week-model.ts';

/** One way to place the breaks and floating activities of a shift. */
export interface Layout {
  /** Absolute starts of the pattern's pieces. */
  starts: number[];
  /** Absolute slots on the phone. */
  onPhone: number[];
}

/** All layouts of an option of the agent's week model. */
export function findLayouts(
  { patterns, perDay }: CompiledProblem,
  week: WeekModel,
  day: number,
  option: number,
): Layout[] {
  const { pieces, lengthSlots, gapSlots } = patterns[week.blockPattern[blockOf(week, option)]];
  const from = week.start[option];
  const given = week.meetsGiven[option] ? week.givenSlots : null;
  const isOff = new Uint8Array(lengthSlots);
  for (let t = 0; t < lengthSlots; t++) isOff[t] = given?.[from + t] ?? 0;
  const starts: number[] = [];
  const found: Layout[] = [];
  placeNext();
  return found;

  function placeNext(): void {
    const i = starts.length;
    if (i === pieces.length) {
      const onPhone = Array.from({ length: lengthSlots }, (_, t) => from + t).filter((t) => !isOff[t - from]);
      found.push({ starts: [...starts], onPhone });
      return;
    }
    const { slots, earliest, latest, window } = pieces[i];
    const first = Math.max(earliest, window ? window[0] + day * perDay - from : 0);
    const last = Math.min(latest, lengthSlots - slots, window ? window[1] + day * perDay - slots - from : latest);
    for (let t = first; t <= last; t++) {
      const isClear = starts.every((at, j) => {
        const other = at - from;
        return t >= other + pieces[j].slots + gapSlots || other >= t + slots + gapSlots;
      });
      if (!isClear || isOff.subarray(t, t + slots).includes(1)) continue;
      isOff.fill(1, t, t + slots);
      starts.push(from + t);
      placeNext();
      starts.pop();
      isOff.fill(0, t, t + slots);
    }
  }
}
