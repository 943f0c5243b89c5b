import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { HttpProblem } from './problem.ts';

const largestUpload = 256 * 1024 * 1024;

/** Runs `work` on the request's body as a file, which is gone afterwards. 413 when it is larger than 256 MB. */
export async function withUpload<Result>(request: Request, work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'crewcast-upload-'));
  const path = join(folder, 'body');
  try {
    await pipeline(request, limitBytes(largestUpload), createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function limitBytes(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most)
        done(new HttpProblem(413, `the file is larger than ${most / 1024 / 1024} MB. Pack it with gzip or split it.`));
      else done(null, chunk);
    },
  });
}
