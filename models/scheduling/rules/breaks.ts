import type { AgentRoster, Rule } from './rule.ts';

/**
 * Every break of the shift type is taken and starts in its window, unless it is pinned; breaks and floating activities
 * lie in the shift, clear of its activities, and as far from each other as the type asks.
 */
export const breaks: Rule = {
  id: 'breaks',
  describe: () => 'breaks in their windows',
  check: (roster) =>
    roster.shifts.flatMap((shift) => {
      const rules = roster.problem.shiftTypes[shift.shiftType]?.breaks ?? [];
      const { day, from, breaks: starts } = shift;
      if (starts.length !== rules.length) return [`day ${day}: ${starts.length} breaks, ${rules.length} are due`];
      const pinned = roster.agent.fixed.find((pin) => pin.day === day)?.breaks;
      const misplaced = starts.flatMap((at, i) => {
        if (pinned) return at === pinned[i] ? [] : [`day ${day}: break ${i + 1} is not where it is pinned`];
        const { earliest, latest } = rules[i];
        const inWindow = Number.isInteger(at) && at - from >= earliest && at - from <= latest;
        return inWindow ? [] : [`day ${day}: break ${i + 1} starts outside its window`];
      });
      return [...misplaced, ...overlaps(roster, shift)];
    }),
};

function overlaps({ agent, problem }: AgentRoster, shift: AgentRoster['shifts'][number]): string[] {
  const { day, from, to, shiftType, breaks: starts, floating = [] } = shift;
  const type = problem.shiftTypes[shiftType];
  const pinned = agent.fixed.some((pin) => pin.day === day && pin.breaks);
  const given = agent.activities.filter((activity) => activity.from >= from && activity.to <= to);
  const pieces = [
    ...starts.map((at, i) => ({
      name: `break ${i + 1}`,
      from: at,
      to: at + (type?.breaks[i].slots ?? 0),
      isFree: !pinned,
    })),
    ...floating.map(({ activity, from: at }) => {
      const slots = agent.floating?.[activity]?.slots ?? 0;
      return { name: `floating activity ${activity + 1}`, from: at, to: at + slots, isFree: true };
    }),
  ];
  return pieces.flatMap((piece, i) => {
    const breaches: string[] = [];
    if (piece.from < from || piece.to > to) breaches.push(`day ${day}: ${piece.name} is outside the shift`);
    const isMet = given.some((activity) => piece.from < activity.to && piece.to > activity.from);
    if (isMet) breaches.push(`day ${day}: ${piece.name} overlaps an activity`);
    for (const other of pieces.slice(0, i)) {
      const gap = piece.isFree && other.isFree ? (type?.breakGapSlots ?? 0) : 0;
      if (piece.from < other.to + gap && other.from < piece.to + gap) {
        breaches.push(`day ${day}: ${piece.name} ${gap > 0 ? 'is too close to' : 'overlaps'} ${other.name}`);
      }
    }
    return breaches;
  });
}
