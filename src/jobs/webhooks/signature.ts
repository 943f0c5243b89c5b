import { createHmac } from 'node:crypto';

/**
 * Headers that prove where a message comes from and when it was sent, as standardwebhooks.com has them: HMAC-SHA256 over
 * `id.timestamp.body`. Receivers compare the signature in constant time, refuse timestamps more than five minutes off and
 * ids they have seen: then nobody can send a recorded message again.
 */
export function signedHeaders(
  message: { id: string; body: string; secret: string },
  milliseconds: number,
): Record<string, string> {
  const { id, body, secret } = message;
  const timestamp = Math.floor(milliseconds / 1000).toString();
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
