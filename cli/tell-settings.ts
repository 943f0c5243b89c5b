import { tellConfig, unknownSettings } from '../src/config.ts';
import { table } from './terminal.ts';

/** Says on stderr what the environment sets, secrets masked, and which variables mean nothing. */
export function tellSettings(): void {
  const rows = tellConfig().map(({ name, value, isSet }) => [name, isSet ? 'set' : 'default', value]);
  process.stderr.write(`${table(['setting', '', 'value'], rows)}\n`);
  for (const name of unknownSettings()) process.stderr.write(`crewcast: there is no setting ${name}; it is ignored\n`);
}
