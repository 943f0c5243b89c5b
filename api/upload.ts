import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { makeWorkFolder, removeLeftovers } from '../src/leftovers.ts';
import { HttpProblem } from './problem.ts';

const folderPrefix = join(tmpdir(), 'crewcast-upload-');
/** Removes what servers that were killed in the middle of an upload left behind. */
export const removeAbandonedUploads = (): void => removeLeftovers(folderPrefix);

const largestUpload = 256 * 1024 * 1024;

/** A request's body as a file, which is gone when the request has ended. */
export interface Upload {
  path: string;
  sha256: string;
}

/** Writes the body to a file and tells the handlers after it where (`response.locals.upload`). 413 when it is larger than 256 MB. */
export const receiveUpload: RequestHandler = async (request, response, next) => {
  const folder = makeWorkFolder(folderPrefix);
  response.on('close', () => void rm(folder, { recursive: true, force: true }).catch(() => {}));
  const path = join(folder, 'body');
  const hash = createHash('sha256');
  await pipeline(request, measured(hash), createWriteStream(path, { mode: 0o600 }));
  response.locals.upload = { path, sha256: hash.digest('hex') } satisfies Upload;
  next();
};

function measured(hash: ReturnType<typeof createHash>): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes <= largestUpload) return done(null, chunk);
      const most = largestUpload / 1024 / 1024;
      done(new HttpProblem(413, `the file is larger than ${most} MB. Pack it with gzip or split it.`));
    },
  });
}
