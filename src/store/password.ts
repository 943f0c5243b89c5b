import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * Password hashes by scrypt (RFC 7914), the memory-hard function that Node has. The parameters stand with each hash, as
 * `$scrypt$ln=15,r=8,p=3$salt$hash` with ln = log2 of the cost N, so that stronger ones can follow.
 */
const deriveKey = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

interface Cost {
  ln: number;
  r: number;
  p: number;
}

/** 32 MiB and about a quarter of a second: one of the equivalent choices of OWASP's password storage cheat sheet. */
const currentCost: Cost = { ln: 15, r: 8, p: 3 };
const keyBytes = 32;

const hashFormat = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/** Equal passwords typed on different keyboards are equal: Unicode is composed first. */
const derive = (password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> =>
  deriveKey(password.normalize('NFKC'), salt, keyBytes, { N: 2 ** ln, r, p, maxmem: 256 * r * 2 ** ln });

export async function hashPassword(password: string, cost: Cost = currentCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return hashText(cost, salt, key);
}

function hashText({ ln, r, p }: Cost, salt: Buffer, key: Buffer): string {
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/** Compared against where there is no hash, so that an unknown account takes as long as a known one: of no password. */
const nobodysHash = hashText(currentCost, randomBytes(16), randomBytes(keyBytes));

/** Whether `password` is the one behind `hash`; never for null, in the same time. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = hashFormat.exec(hash ?? nobodysHash);
  if (!parts) return false;
  const [, ln, r, p, salt, key] = parts;
  const expected = Buffer.from(key, 'base64url');
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const isEqual = timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), cost), expected);
  return isEqual && hash !== null;
}

/** Whether the hash was made with other parameters than today's. */
export function isOutdated(hash: string): boolean {
  const parts = hashFormat.exec(hash)?.slice(1, 4).map(Number);
  return parts?.join() !== [currentCost.ln, currentCost.r, currentCost.p].join();
}
