import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What spoils the answer of the token endpoint. */
export type Fault = 'nonce' | 'signature' | 'audience' | 'issuer' | 'expired' | null;

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * An OpenID Connect provider on loopback: discovery, authorization code flow with PKCE (it asks nobody and signs `person`
 * in), RS256 tokens. It refuses what a real one refuses: another client, redirect address, verifier, or a code used before.
 */
export async function startOidcProvider() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, URLSearchParams>();
  const client = { issuer: '', clientId: 'crewcast', clientSecret: 'a secret: with/odd & signs' };
  const provider = {
    client,
    person: {} as Record<string, unknown>,
    fault: null as Fault,
    /** What the last browser asked for. */
    asked: new URLSearchParams(),
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };

  function idToken(asked: URLSearchParams): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: provider.fault === 'issuer' ? 'https://evil.example' : client.issuer,
      aud: provider.fault === 'audience' ? 'another' : client.clientId,
      iat: now - (provider.fault === 'expired' ? 7200 : 0),
      exp: now + (provider.fault === 'expired' ? -3600 : 300),
      nonce: provider.fault === 'nonce' ? 'another' : asked.get('nonce'),
      email_verified: true,
      ...provider.person,
    };
    const text = `${base64({ alg: 'RS256', kid: 'one' })}.${base64(claims)}`;
    const signature = createSign('RSA-SHA256').update(text).sign(privateKey);
    if (provider.fault === 'signature') signature[0] ^= 1;
    return `${text}.${signature.toString('base64url')}`;
  }

  function tokens(form: URLSearchParams, authorization: string): object | null {
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
    const secret = form.get('client_secret') ?? decodeURIComponent(basic.split(':')[1] ?? '');
    const isRight =
      asked?.get('code_challenge') === challenge &&
      asked.get('redirect_uri') === form.get('redirect_uri') &&
      secret === client.clientSecret;
    if (!isRight) return null;
    return { access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: idToken(asked) };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, client.issuer);
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') {
      json(200, {
        issuer: client.issuer,
        authorization_endpoint: `${client.issuer}/authorize`,
        token_endpoint: `${client.issuer}/token`,
        jwks_uri: `${client.issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    } else if (url.pathname === '/keys') {
      json(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
    } else if (url.pathname === '/authorize') {
      provider.asked = url.searchParams;
      const code = randomBytes(16).toString('hex');
      codes.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri')!);
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state')! }).toString();
      response.writeHead(302, { Location: back.href }).end();
    } else {
      let text = '';
      for await (const chunk of request.setEncoding('utf8')) text += chunk;
      const given = tokens(new URLSearchParams(text), request.headers.authorization ?? '');
      json(given ? 200 : 400, given ?? { error: 'invalid_grant' });
    }
  }

  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  client.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return provider;
}

export type OidcProvider = Awaited<ReturnType<typeof startOidcProvider>>;
