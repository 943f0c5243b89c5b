import { tzlib_get_ical_block as blockOf } from 'timezones-ical-library';

/** The VTIMEZONE of a zone; null for UTC and for zones without one, whose events are told in UTC. */
export function zoneDefinition(timeZone: string): string | null {
  const block = blockOf(timeZone);
  if (!Array.isArray(block)) return null;
  const [definition, identifier] = block;
  const name = identifier.replace('TZID=', '');
  return name === 'Etc/UTC' ? null : definition.replaceAll(name, timeZone);
}
