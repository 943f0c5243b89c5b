interface IntervalBarProps {
  /** Ends of the scale. */
  from: number;
  to: number;
  low: number;
  high: number;
  value: number;
  goal: number | null;
  /** Says whether the value is good; told from the goal when left out. */
  verdict?: 'good' | 'bad' | '';
}

/** A range with its mean and a goal, on a common scale. The figures stand beside it as text. */
export function IntervalBar({ from, to, low, high, value, goal, verdict }: IntervalBarProps) {
  const x = (level: number): string =>
    `${(100 * Math.min(1, Math.max(0, (level - from) / Math.max(to - from, 1e-9)))).toFixed(2)}%`;
  const width = `${((100 * Math.max(0, high - low)) / Math.max(to - from, 1e-9)).toFixed(2)}%`;
  const judged = verdict ?? (goal === null || value >= goal ? 'good' : 'bad');
  const colour = judged === '' ? 'var(--muted)' : `var(--${judged})`;
  return (
    <div className="interval-bar" aria-hidden="true">
      <svg role="presentation">
        <line x1="0" x2="100%" y1="50%" y2="50%" stroke="var(--line)" />
        <rect x={x(low)} width={width} y="28%" height="44%" rx="2" fill={colour} opacity="0.35" />
        <circle cx={x(value)} cy="50%" r="3.5" fill={colour} />
        {goal !== null && <line x1={x(goal)} x2={x(goal)} y1="5%" y2="95%" stroke="var(--ink)" strokeWidth="1.5" />}
      </svg>
    </div>
  );
}
