import { formatDate } from '../format.ts';

/** Week or one of its days. */
export function DaySegments({
  dates,
  value,
  onChange,
}: {
  dates: string[];
  value: number | null;
  onChange: (day: number | null) => void;
}) {
  return (
    <fieldset className="segments" aria-label="Shown period">
      <button type="button" className="button" aria-pressed={value === null} onClick={() => onChange(null)}>
        Week
      </button>
      {dates.map((date, day) => (
        <button
          key={date}
          type="button"
          className="button"
          aria-pressed={value === day}
          aria-label={formatDate(date)}
          onClick={() => onChange(day)}
        >
          {formatDate(date).slice(0, 3)}
        </button>
      ))}
    </fieldset>
  );
}
