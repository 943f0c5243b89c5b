import { describe, expect, it } from 'vitest';
import { periodInstants } from '../../src/time/period.ts';

describe('periodInstants', () => {
  it('reads dates as whole local days, the last one included, also across a clock change', () => {
    expect(periodInstants({ from: '2026-03-28', to: '2026-03-29' }, 'Europe/Amsterdam')).toEqual({
      from: '2026-03-27T23:00:00Z',
      to: '2026-03-29T22:00:00Z',
    });
  });

  it('leaves instants and open ends as they are', () => {
    expect(periodInstants({ from: '2026-03-28T08:00:00+01:00' }, 'Europe/Amsterdam')).toEqual({
      from: '2026-03-28T08:00:00+01:00',
      to: undefined,
    });
  });
});
