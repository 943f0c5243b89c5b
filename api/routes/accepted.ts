import type { Job } from '../../src/store/job-store.ts';
import type { Answer } from '../route.ts';
import { job } from '../schemas.ts';

/** 202: the work goes on as a job, whose address is in `Location`. */
export const accepted = (ordered: Job): Answer => ({
  status: 202,
  body: ordered,
  headers: { Location: `/v1/jobs/${ordered.id}` },
});

export const acceptedAnswer = { 202: { description: 'Accepted; `Location` is the job', schema: job } };
