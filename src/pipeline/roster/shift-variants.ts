import type { ShiftType } from '../../../models/scheduling/problem.ts';
import type { RosterProblemFile } from '../../domain/roster-problem.ts';

type ShiftTypeFile = RosterProblemFile['shiftTypes'][number];

/** The shift types of a file as the engine sees them: one for every length a type may have. */
export interface ShiftVariants {
  readonly types: ShiftType[];
  /** Index in the file of the type a variant is of. */
  readonly fileIndex: number[];
  /** All variants of a type. */
  of(id: string): number[];
  /** The variant of a length (the shortest when left out); -1 if there is none. */
  find(id: string, lengthSlots?: number): number;
}

export function shiftVariants({ shiftTypes, slotMinutes }: RosterProblemFile): ShiftVariants {
  const types: ShiftType[] = [];
  const fileIndex: number[] = [];
  const byId = new Map<string, number[]>();
  shiftTypes.forEach((type, index) => {
    const { maxSlots, stepSlots } = type.lengthRange ?? { maxSlots: type.lengthSlots, stepSlots: 1 };
    const own: number[] = [];
    for (let length = type.lengthSlots; length <= maxSlots; length += stepSlots) {
      own.push(types.length);
      types.push(variant(type, length, 1440 / slotMinutes));
      fileIndex.push(index);
    }
    byId.set(type.id, own);
  });
  const of = (id: string): number[] => byId.get(id) ?? [];
  return {
    types,
    fileIndex,
    of,
    find: (id, lengthSlots) => {
      const own = of(id);
      if (lengthSlots === undefined) return own[0] ?? -1;
      return own.find((index) => types[index].lengthSlots === lengthSlots) ?? -1;
    },
  };
}

/** The type at a length; what is longer than the shortest is paid. */
function variant(type: ShiftTypeFile, lengthSlots: number, perDay: number): ShiftType {
  const { breakFromStartSlots = 0, breakToEndSlots = 0 } = type;
  return {
    lengthSlots,
    paidSlots: type.paidSlots + lengthSlots - type.lengthSlots,
    startWindow: type.startWindow ?? [0, perDay],
    breaks: type.breaks.map(({ slots, earliest, latest }) => ({
      slots,
      earliest: Math.max(earliest, breakFromStartSlots),
      latest: Math.min(latest, lengthSlots - breakToEndSlots - slots),
    })),
    breakGapSlots: type.breakGapSlots,
    startStepSlots: type.startStepSlots,
  };
}
