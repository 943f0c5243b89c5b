// Imports run downward only. Each room below lists the rooms it may not reach; see ARCHITECTURE.md for the picture.
const rooms = {
  'models/numerics': [],
  'models/queueing': ['models/numerics'],
  'models/optimisation': ['models/numerics'],
  'models/forecasting': ['models/numerics'],
  'models/simulation': ['models/numerics', 'models/queueing'],
  'models/scheduling': ['models/numerics', 'models/queueing', 'models/optimisation'],
  'src/domain': ['models'],
  'src/time': ['src/domain'],
  'src/compute': ['models'],
  'src/intake': ['src/time', 'src/domain', 'models'],
  'src/spreadsheets': ['src/intake', 'src/time', 'src/domain'],
  'src/sample': ['src/time', 'src/domain', 'models'],
  'src/store': ['src/time', 'src/domain'],
  'src/pipeline': ['src/compute', 'src/intake', 'src/time', 'src/domain', 'models'],
  'src/hr': ['src/pipeline', 'src/spreadsheets', 'src/store', 'src/time', 'src/domain', 'models'],
  'src/jobs': [
    'src/pipeline',
    'src/spreadsheets',
    'src/store',
    'src/intake',
    'src/compute',
    'src/hr',
    'src/time',
    'src/domain',
  ],
  api: ['src'],
  cli: ['api', 'src', 'models', 'bench'],
  bench: ['src', 'api', 'models'],
  web: [],
};
const common = ['^src/errors\\.ts$', '^src/clock\\.ts$', '^src/leftovers\\.ts$', '^src/outage\\.ts$'];

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(rooms).map(([room, below]) => ({
      name: `${room}-imports-downward`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: {
        path: '^(models|src|api|cli|web|bench|test)/',
        pathNot: [room, ...below]
          .map((name) => `^${name}/`)
          .concat(room.startsWith('models') || room === 'web' ? [] : common),
      },
    })),
    {
      name: 'models-are-pure',
      severity: 'error',
      from: { path: '^models/', pathNot: '^models/(optimisation/|forecasting/.*statistics)' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'simple-statistics' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(dist|node_modules)/' },
  },
};
