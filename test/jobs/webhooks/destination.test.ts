import { describe, expect, it } from 'vitest';
import { isAllowed, networkList, resolveDestination } from '../../../src/jobs/webhooks/destination.ts';
import { signedHeaders } from '../../../src/jobs/webhooks/signature.ts';

const none = networkList([]);

describe('destinations of webhooks', () => {
  it.each([
    '127.0.0.1',
    '10.255.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
  ])('%s is no part of the internet', (address) => expect(isAllowed(address, none)).toBe(false));

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is', (address) =>
    expect(isAllowed(address, none)).toBe(true),
  );

  it('may be private where its network is named, and only there', () => {
    const allowed = networkList(['10.1.0.0/16', 'fd00:1::/32', '127.0.0.1']);
    const addresses = ['10.1.2.3', '10.2.0.1', 'fd00:1::5', 'fd00:2::5', '127.0.0.1', '127.0.0.2', '::ffff:10.1.0.1'];
    expect(addresses.filter((address) => isAllowed(address, allowed))).toEqual([
      '10.1.2.3',
      'fd00:1::5',
      '127.0.0.1',
      '::ffff:10.1.0.1',
    ]);
  });

  it('are checked by what the name leads to', async () => {
    await expect(resolveDestination('localhost', none)).rejects.toThrow(/leads to .* not public/);
    const own = networkList(['127.0.0.0/8', '::1']);
    expect((await resolveDestination('localhost', own)).address).toMatch(/^(127\.|::1)/);
  });
});

describe('signedHeaders', () => {
  it('sign as the example of standardwebhooks.com', () => {
    const message = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      body: '{"test": 2432232314}',
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    };
    expect(signedHeaders(message, 1_614_265_330_000)).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });
});
