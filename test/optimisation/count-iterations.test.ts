import { expect, it } from 'vitest';
import { countIterations } from '../../models/optimisation/count-iterations.ts';
import { createHighsSolver } from '../../models/optimisation/highs.ts';
import { buildLinearModel } from '../../models/optimisation/linear-model.ts';

it('counts the iterations of programs solved at once and of those that grow', async () => {
  const builder = buildLinearModel();
  const rows = Array.from({ length: 6 }, (_, i) => builder.row(`row ${i}`, { lower: i + 1 }));
  rows.forEach((row, i) => {
    builder.column(`column ${i}`, {
      cost: 1 + ((i * 5) % 3),
      entries: [
        [row, 1],
        [rows[(i + 1) % 6], 2],
      ],
    });
  });
  const highs = await createHighsSolver();
  const alone = highs.solve(builder.build()).iterations;
  const counted = countIterations(highs);
  expect(counted.iterations).toBe(0);
  counted.solve(builder.build());
  expect(counted.iterations).toBe(alone);
  const growing = counted.grow(builder.build());
  const { iterations, objective } = growing.solve();
  expect(iterations).toBeGreaterThan(0);
  expect(counted.iterations).toBe(alone + iterations);
  growing.add([{ cost: 0.1, entries: rows.map((row) => [row, 1]) }]);
  const better = growing.solve();
  expect(better.objective).toBeLessThan(objective!);
  expect(counted.iterations).toBe(alone + iterations + better.iterations);
  growing.close();
});
