import { type DayRange, daysOf, isSame, isWithin, lengthInWords, oneDay, weeksOf, wholePeriod } from '../day-range.ts';
import { formatDate, formatPeriod, inTitle } from '../format.ts';

interface DaySegmentsProps {
  dates: string[];
  value: DayRange;
  onChange: (shown: DayRange) => void;
}

interface Choice {
  range: DayRange;
  text: string;
  label?: string;
  isOpen?: boolean;
}

/** The whole period, one of its weeks where it has several, or one day of the week in sight. */
export function DaySegments({ dates, value, onChange }: DaySegmentsProps) {
  const whole = wholePeriod(dates);
  const weeks = weeksOf(whole);
  const period: Choice = { range: whole, text: inTitle(lengthInWords(dates.length)) };
  const openWeek = weeks.find((week) => isWithin(value.from, week) && value.to <= week.to) ?? null;
  const days = daysOf(openWeek ?? { from: 0, to: 0 }).map(
    (day): Choice => ({
      range: oneDay(day),
      text: formatDate(dates[day]!).slice(0, 3),
      label: formatDate(dates[day]!),
    }),
  );
  if (weeks.length === 1)
    return <Segments label="Shown period" choices={[period, ...days]} value={value} onChange={onChange} />;
  const ofWeeks = weeks.map(
    (range): Choice => ({
      range,
      text: formatPeriod(dates[range.from]!, range.to - range.from),
      isOpen: range.from === openWeek?.from,
    }),
  );
  return (
    <>
      <Segments label="Shown weeks" choices={[period, ...ofWeeks]} value={value} onChange={onChange} />
      {days.length > 0 && <Segments label="Shown day" choices={days} value={value} onChange={onChange} />}
    </>
  );
}

function Segments({
  label,
  choices,
  value,
  onChange,
}: { label: string; choices: Choice[] } & Omit<DaySegmentsProps, 'dates'>) {
  return (
    <fieldset className="segments" aria-label={label}>
      {choices.map(({ range, text, label: name, isOpen }) => (
        <button
          key={`${range.from} ${range.to}`}
          type="button"
          className="button"
          aria-pressed={isSame(range, value) || isOpen === true}
          aria-label={name}
          onClick={() => onChange(range)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
