import { InputError } from '../errors.ts';

/** Headings understood for each column, most telling first; case, blanks and punctuation do not matter. */
const headings = {
  start: [
    'start',
    'interval_start',
    'start_time',
    'start_of_interval',
    'timestamp',
    'date_time',
    'date/time',
    'datetime',
    'ts',
    'interval',
    'period_start',
    'date_received',
    'received',
    'received_at',
    'ds',
    'date',
  ],
  timeOfDay: ['time', 'time_of_day', 'interval_start', 'interval', 'start_time'],
  volume: [
    'volume',
    'offered',
    'contacts',
    'calls',
    'contacts_offered',
    'offered_contacts',
    'calls_offered',
    'offered_calls',
    'n_offered',
    'arrivals',
    'incoming',
    'inbound',
    'call_volume',
    'contact_volume',
    'count',
    'chats',
    'emails',
    'tickets',
  ],
  queue: ['queue', 'queue_name', 'queue_id', 'skill', 'skill_name', 'split', 'service', 'service_name', 'line'],
  answered: [
    'answered',
    'handled',
    'calls_answered',
    'calls_handled',
    'contacts_handled',
    'answered_calls',
    'n_handled',
  ],
  abandoned: ['abandoned', 'abandons', 'calls_abandoned', 'abandoned_calls', 'contacts_abandoned', 'lost'],
  averageHandleTime: [
    'aht_seconds',
    'average_handle_time_seconds',
    'aht',
    'average_handle_time',
    'average_handling_time',
    'avg_handle_time',
    'aht_s',
    'aht_sec',
    'mean_handle_time',
  ],
  totalHandleTime: [
    'total_handle_time',
    'total_handle_time_seconds',
    'total_handle_seconds',
    'handle_time_total',
    't_handle',
    'total_handling_time',
  ],
  averageWaitAnswered: ['avg_wait_answered', 'average_wait_answered', 'asa_seconds', 'asa', 'average_speed_of_answer'],
  averageWaitAbandoned: ['avg_wait_abandoned', 'average_wait_abandoned', 'average_time_to_abandon'],
  averageWaitAll: ['avg_wait_all', 'average_wait', 'avg_wait', 'average_wait_seconds', 'mean_wait_seconds'],
  totalWait: ['queue_seconds', 'total_wait_seconds', 'total_wait', 'total_queue_time', 'total_queue_seconds'],
  contactWait: ['wait_seconds', 'wait_time', 'wait', 'queue_seconds', 'queue_time'],
  contactHandleTime: [
    'handle_seconds',
    'handle_time_seconds',
    'handle_time',
    'service_seconds',
    'service_time',
    'talk_seconds',
    'talk_total_seconds',
    'talk_time',
    'duration_seconds',
    'duration',
  ],
} as const;

type Role = keyof typeof headings;

/** A recognised column: where it is and how the file calls it. */
export interface Column {
  index: number;
  heading: string;
}

/** The columns of a contact history. A `contact` layout has one row per contact instead of one per interval. */
export interface Columns {
  layout: 'interval' | 'contact';
  start: Column;
  /** Where date and time of day stand apart, the latter. */
  timeOfDay: Column | null;
  /** Null in a `contact` layout, or where offered = answered + abandoned. */
  volume: Column | null;
  queue: Column | null;
  answered: Column | null;
  abandoned: Column | null;
  averageHandleTime: Column | null;
  totalHandleTime: Column | null;
  contactHandleTime: Column | null;
  averageWaitAnswered: Column | null;
  averageWaitAbandoned: Column | null;
  averageWaitAll: Column | null;
  totalWait: Column | null;
  /** Where each row is one contact: how long it waited. */
  contactWait: Column | null;
}

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Recognises the columns of a header line; throws `InputError(field)` naming what was found when start or volume is missing. */
export function recogniseColumns(header: string[], field: string): Columns {
  const plainHeader = header.map(plain);
  const find = (role: Role, except?: Column): Column | null => {
    for (const heading of headings[role]) {
      const index = plainHeader.indexOf(plain(heading));
      if (index >= 0 && index !== except?.index) return { index, heading: header[index]!.trim() };
    }
    return null;
  };
  const found = `found: ${header.map((heading) => heading.trim() || '(blank)').join(', ')}`;

  const dateIndex = plainHeader.indexOf('date');
  const date = dateIndex >= 0 ? { index: dateIndex, heading: header[dateIndex]!.trim() } : null;
  const timeOfDay = date && find('timeOfDay', date);
  const start = timeOfDay ? date : find('start');
  if (!start) {
    throw new InputError(field, `line 1: no column with the interval's start (${found}); call it "start"`);
  }
  const columns = {
    start,
    timeOfDay,
    volume: find('volume'),
    queue: find('queue'),
    answered: find('answered'),
    abandoned: find('abandoned'),
    averageHandleTime: find('averageHandleTime'),
    totalHandleTime: find('totalHandleTime'),
    contactHandleTime: find('contactHandleTime'),
    averageWaitAnswered: find('averageWaitAnswered'),
    averageWaitAbandoned: find('averageWaitAbandoned'),
    averageWaitAll: find('averageWaitAll'),
    totalWait: find('totalWait'),
    contactWait: find('contactWait'),
  };
  if (columns.volume || (columns.answered && columns.abandoned)) return { layout: 'interval', ...columns };
  if (columns.contactHandleTime) return { layout: 'contact', ...columns };
  throw new InputError(
    field,
    `line 1: no column with the number of contacts (${found}); call it "volume" or "offered"`,
  );
}
