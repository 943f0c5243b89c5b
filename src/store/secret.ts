import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text that fits in a header and an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret of that strength: against so many random bits a slow hash would add nothing. */
export const secretDigest = (secret: string): Buffer => createHash('sha256').update(secret).digest();
