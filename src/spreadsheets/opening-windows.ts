const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface Window {
  weekday?: number;
  from: number;
  to: number;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Hours of the week or of a day in words, such as `Mon 08:00-18:00; Sat 09:00-13:00`; hours above 24 lie on the next day. */
export const writeWindows = (windows: unknown[]): string =>
  (windows as Window[])
    .map(({ weekday, from, to }) => `${weekday ? `${weekdays[weekday - 1]} ` : ''}${clock(from)}-${clock(to)}`)
    .join('; ');

const format = /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+)?(\d{1,2}):([0-5]\d)\s*-\s*(\d{1,2}):([0-5]\d)$/i;

/** The hours, or the text itself where it cannot be read. */
export function readWindows(text: string): unknown {
  const parts = text.split(';').map((part) => format.exec(part.trim()));
  if (!parts.every((part) => part !== null)) return text;
  return parts.map(([, day, fromHour, fromMinute, toHour, toMinute]): Window => {
    const hours = {
      from: Number(fromHour) * 60 + Number(fromMinute),
      to: Number(toHour) * 60 + Number(toMinute),
    };
    if (!day) return hours;
    return { weekday: weekdays.findIndex((name) => name.toLowerCase() === day.toLowerCase()) + 1, ...hours };
  });
}
