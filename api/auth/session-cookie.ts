import type { Request, Response } from 'express';

/** Over https the browser keeps a `__Host-` cookie to this very host and refuses to send it in clear. */
const nameFor = ({ secure }: Request): string => (secure ? '__Host-crewcast' : 'crewcast');

const optionsFor = ({ secure }: Request) => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' }) as const;

/** A cookie of the request; null when it is not sent. */
export function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value ?? '';
  }
  return null;
}

export const sessionTokenOf = (request: Request): string | null => cookieOf(request, nameFor(request));

export function setSessionCookie(request: Request, response: Response, token: string, hours: number): void {
  response.cookie(nameFor(request), token, { ...optionsFor(request), maxAge: hours * 3_600_000 });
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(nameFor(request), optionsFor(request));
}
