import type { Clock } from '../clock.ts';

/** Who decided on a request, when, and what was said about it. */
export const decided = (clock: Clock, decidedBy: string, decisionNote: string | null) => {
  const now = new Date(clock.now()).toISOString();
  return { decidedBy, decidedAt: now, decisionNote, updatedAt: now };
};
