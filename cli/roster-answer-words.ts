import type { BindingRule } from '../models/scheduling/answers/agent-week.ts';
import type { RosterProblemFile } from '../src/domain/roster-problem.ts';
import type { AgentExplanation, FileShift, MomentExplanation } from '../src/pipeline/roster/explain-roster.ts';
import type { diagnoseRoster, RulePrice } from '../src/pipeline/roster/price-rules.ts';
import type { AgentSuggestions, ShiftSuggestions, SuggestedEffects } from '../src/pipeline/roster/suggest-shifts.ts';
import { table } from './terminal.ts';

/** Answers about a roster as a planner reads them. */

const mostRows = 10;

export function momentInWords(
  { required, onPhone, agents, reasons, earlierStarts, slot }: MomentExplanation,
  problem: RosterProblemFile,
): string {
  const count = (presence: string): number => agents.filter((agent) => agent.presence === presence).length;
  const perDay = 1440 / problem.slotMinutes;
  const lines = [
    `Day ${Math.floor(slot / perDay)} at ${clock(slot % perDay, problem)}: ${amount(required, 'agent')} required, ${onPhone} on the phone.`,
    `${count('off the phone within the shift')} on a break or other work, ${count('possible')} could work then by their own rules, ${count('ruled out')} ruled out.`,
  ];
  if (reasons.length > 0) {
    const rows = reasons.map(({ words, agents: ruled, example }) => [words, ruled, example]);
    lines.push('', table(['rule in the way', 'agents', 'for example'], rows));
  }
  const paying = earlierStarts.filter(({ saved }) => saved > 0);
  if (earlierStarts.length === 0) {
    lines.push('', 'No shift of the roster can simply start half an hour earlier to cover it.');
  } else if (paying.length === 0) {
    const { agent, saved } = earlierStarts[0];
    lines.push(
      '',
      `Starting half an hour earlier would not pay: the best, ${agent}, would cost ${(-saved).toFixed(1)} points.`,
    );
  } else {
    const rows = paying
      .slice(0, mostRows)
      .map(({ agent, start, earlierStart, saved, coveredHours }) => [
        agent,
        clock(start, problem),
        clock(earlierStart, problem),
        saved.toFixed(1),
        coveredHours.toFixed(2),
      ]);
    lines.push('', table(['starting earlier', 'from', 'to', 'points saved', 'hours less uncovered'], rows));
  }
  return lines.join('\n');
}

export function agentInWords(answer: AgentExplanation, problem: RosterProblemFile): string {
  const { agent, shifts, costs, binding, alternatives, value } = answer;
  const rows = shifts.map(({ shift, neededHours, surplusHours, coverValue, binding: rules }) => [
    `day ${shift.day}`,
    span(shift, problem),
    neededHours.toFixed(2),
    surplusHours.toFixed(2),
    coverValue.toFixed(1),
    rules.length > 0 ? ruleInWords(rules[0]) : '-',
  ]);
  const header = ['shift', 'times', 'hours needed', 'surplus', 'points saved', 'rule that keeps a better one away'];
  const lines = [`Why ${agent} has this week. Without it the roster would cost ${value.toFixed(1)} points more.`, ''];
  lines.push(shifts.length > 0 ? table(header, rows) : `${agent} does not work.`, '');
  lines.push(
    costs.length === 0
      ? 'The week meets every wish and takes no overtime.'
      : `It costs ${costs.map(({ kind, day, points }) => `${points.toFixed(1)} (${kind}${day === null ? '' : `, day ${day}`})`).join(', ')} points.`,
  );
  lines.push(
    binding.length === 0
      ? 'No rule keeps a better week away.'
      : `Rules that bind: ${binding.slice(0, 5).map(ruleInWords).join('; ')}.`,
  );
  if (alternatives.length === 0) lines.push('There is no other legal week.');
  else {
    const others = alternatives.map(({ shifts: own, costs: points, uncoveredHours, breaks }) => [
      signed(points, 1),
      signed(uncoveredHours, 2),
      breaks.length > 0 ? `breaks ${breaks[0]}` : differences(shifts, own, problem),
    ]);
    lines.push('', table(['other weeks: points', 'hours uncovered', 'what would be different'], others));
  }
  return lines.join('\n');
}

const ruleInWords = ({ words, saves }: BindingRule): string => `${words} (${saves.toFixed(1)} points)`;

/** What another week changes, day by day. */
function differences(before: AgentExplanation['shifts'], after: FileShift[], problem: RosterProblemFile): string {
  const was = new Map(before.map(({ shift }) => [shift.day, span(shift, problem)]));
  const is = new Map(after.map((shift) => [shift.day, span(shift, problem)]));
  const days = Array.from({ length: problem.days }, (_, day) => day).filter((day) => was.get(day) !== is.get(day));
  return days.map((day) => `day ${day}: ${is.get(day) ?? 'off'}`).join(', ');
}

export function rulesInWords(prices: RulePrice[]): string {
  if (prices.length === 0) return 'No rule costs anything visible: easing none of them by one step would help.';
  const isSolved = prices[0].solvedPoints !== undefined;
  const rows = prices.map(({ words, agents, estimatedPoints, estimatedHours, solvedPoints, solvedHours }) => [
    words,
    agents,
    estimatedPoints.toFixed(1),
    estimatedHours === null ? '-' : estimatedHours.toFixed(1),
    ...(isSolved ? [solvedPoints!.toFixed(1), solvedHours == null ? '-' : solvedHours.toFixed(1)] : []),
  ]);
  const solved = isSolved ? ['points, rostered anew', 'hours, rostered anew'] : [];
  return [
    'What each change would save, estimated by the proven bounds; hours are those of one missing agent.',
    '',
    table(['one step more freedom', 'agents', 'points', 'hours', ...solved], rows),
  ].join('\n');
}

export function clashesInWords(clashes: Awaited<ReturnType<typeof diagnoseRoster>>): string {
  if (clashes.length === 0) return 'Every agent has a legal week.';
  return clashes
    .map(({ agent, rules, remedies, isOnlyClash }) =>
      [
        `${agent} has no legal week. These rules clash: ${rules.map(({ words }) => words).join('; ')}.`,
        ...remedies
          .slice(0, 5)
          .map(({ words, hours }) => `  possible with ${words} (a change of ${hours.toFixed(1)} h)`),
        ...(isOnlyClash ? [] : ['  Other rules clash besides; each of these resolves this clash alone.']),
      ].join('\n'),
    )
    .join('\n');
}

export function takersInWords({ takers, others }: ShiftSuggestions, problem: RosterProblemFile): string {
  const rows = takers
    .slice(0, mostRows)
    .map(({ agent, shift, ...effects }) => [agent, shift.shiftType, ...effectCells(effects)]);
  const lines =
    takers.length === 0
      ? ['Nobody can take this shift by the rules.']
      : [
          `${amount(takers.length, 'agent')} of ${problem.agents.length} could take it:`,
          '',
          table(['agent', 'type', ...effectHeader], rows),
        ];
  if (others.length > 0) {
    const reasons = new Map<string, string[]>();
    for (const {
      agent,
      reasons: [first],
    } of others) {
      const words = first.split(':')[0];
      reasons.set(words, [...(reasons.get(words) ?? []), agent]);
    }
    const cells = [...reasons]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([words, agents]) => [words, agents.length, agents.slice(0, 5).join(', ')]);
    lines.push('', table(['who cannot, because', 'agents', 'such as'], cells));
  }
  return lines.join('\n');
}

export function agentSuggestionsInWords({ agent, days }: AgentSuggestions, problem: RosterProblemFile): string {
  const rows = days.flatMap(({ day, present, options, reasons }) => {
    const now = present ? span(present, problem) : 'off';
    if (options.length === 0)
      return [[`day ${day}`, now, reasons[0] ?? 'nothing else is possible', ...effectHeader.map(() => '-')]];
    return options.map(({ shift, ...effects }, i) => [
      i === 0 ? `day ${day}` : '',
      i === 0 ? now : '',
      `${span(shift, problem)} ${shift.shiftType}`,
      ...effectCells(effects),
    ]);
  });
  return [
    `What ${agent} could work, day by day, the other days as they are:`,
    '',
    table(['', 'now', 'could be', ...effectHeader], rows),
  ].join('\n');
}

const effectHeader = ['points', 'wishes', 'overtime', 'rest before', 'after', 'paid h', 'weekends', 'nights'];

const effectCells = (effects: SuggestedEffects): (string | number)[] => {
  const { costs, wishes, overtime, restBeforeHours, restAfterHours, paidHours, weekends, nights } = effects;
  const rest = (hours: number | null): string => (hours === null ? '-' : hours.toFixed(1));
  return [
    signed(costs, 1),
    signed(wishes, 1),
    signed(overtime, 1),
    rest(restBeforeHours),
    rest(restAfterHours),
    paidHours.toFixed(1),
    weekends,
    nights,
  ];
};

const amount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function signed(value: number, digits: number): string {
  const rounded = value.toFixed(digits);
  if (Number(rounded) === 0) return (0).toFixed(digits);
  return value > 0 ? `+${rounded}` : rounded;
}

function span({ start, shiftType, lengthSlots }: FileShift, problem: RosterProblemFile): string {
  const length = lengthSlots ?? problem.shiftTypes.find(({ id }) => id === shiftType)!.lengthSlots;
  return `${clock(start, problem)}-${clock(start + length, problem)}`;
}

function clock(slot: number, { slotMinutes }: RosterProblemFile): string {
  const minute = (slot * slotMinutes) % 1440;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
