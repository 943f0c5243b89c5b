// Runs the benchmarks named on the command line (all when none is named): `npm run bench -- queueing scheduling`.
const suites: Record<string, () => Promise<void>> = {};

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(suites)) {
  const run = suites[name];
  if (!run) {
    process.stderr.write(`There is no benchmark "${name}". Choose from: ${Object.keys(suites).join(', ')}.\n`);
    process.exit(2);
  }
  await run();
}
