import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InputError } from '../src/errors.ts';

/** The whole text of a file, unpacked when gzipped; `-` is standard input. `option` names it in errors. */
export async function readText(path: string, option: string): Promise<string> {
  const bytes = path === '-' ? await collect(process.stdin) : await readBytes(path, option);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    return (isGzip ? await promisify(gunzip)(bytes) : bytes).toString('utf8');
  } catch {
    throw new InputError(option, `${path} is a damaged gzip file. Pack it again.`);
  }
}

export async function readJson(path: string, option: string): Promise<unknown> {
  const text = await readText(path, option);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(option, `${path} is not valid JSON (${(error as Error).message}).`);
  }
}

/** Writes all or nothing: a reader never sees half a file. */
export async function writeWhole(path: string, content: string | Uint8Array, option = '--out'): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new InputError(option, `cannot write ${path} (${(error as NodeJS.ErrnoException).code}).`);
  }
}

async function readBytes(path: string, option: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new InputError(option, `there is no file ${path}.`);
    if (code === 'EISDIR') throw new InputError(option, `${path} is a folder; name a file.`);
    throw new InputError(option, `cannot read ${path} (${code}).`);
  }
}

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
