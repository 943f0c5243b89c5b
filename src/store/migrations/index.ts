import { initialSchema } from './0001-initial.ts';
import { usualRules } from './0002-usual-rules.ts';
import { queueSeconds } from './0003-queue-seconds.ts';
import { completeNouns } from './0004-complete-nouns.ts';
import { accounts } from './0005-accounts.ts';
import { auditChanges } from './0006-audit-changes.ts';
import { changeFeed } from './0007-change-feed.ts';
import { selfService } from './0008-self-service.ts';
import { erasure } from './0009-erasure.ts';
import { scenarioService } from './0010-scenario-service.ts';
import { jobParts } from './0011-job-parts.ts';
import { endOfWholeJobs } from './0012-end-of-whole-jobs.ts';
import { shiftTimes } from './0013-shift-times.ts';
import { rosterDecisions } from './0014-roster-decisions.ts';
import { changesKept } from './0015-changes-kept.ts';
import { forecastInputs } from './0016-forecast-inputs.ts';
import { sites } from './0017-sites.ts';
import { schemaPerSite } from './0018-schema-per-site.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
  /** What concerns the organisation's own tables; sites do without. */
  isOfOrganisation?: true;
}

/** In order, each applied once and never changed afterwards. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'initial', sql: initialSchema },
  { number: 2, name: 'usual rules', sql: usualRules },
  { number: 3, name: 'queue seconds', sql: queueSeconds },
  { number: 4, name: 'complete nouns', sql: completeNouns },
  { number: 5, name: 'accounts', sql: accounts },
  { number: 6, name: 'audit changes', sql: auditChanges },
  { number: 7, name: 'change feed', sql: changeFeed },
  { number: 8, name: 'self-service', sql: selfService },
  { number: 9, name: 'erasure', sql: erasure },
  { number: 10, name: 'scenario service', sql: scenarioService },
  { number: 11, name: 'job parts', sql: jobParts },
  { number: 12, name: 'end of whole jobs', sql: endOfWholeJobs },
  { number: 13, name: 'shift times', sql: shiftTimes },
  { number: 14, name: 'roster decisions', sql: rosterDecisions },
  { number: 15, name: 'changes kept', sql: changesKept },
  { number: 16, name: 'forecast inputs', sql: forecastInputs },
  { number: 17, name: 'sites', sql: sites, isOfOrganisation: true },
  { number: 18, name: 'schema per site', sql: schemaPerSite },
];
