import { fileURLToPath } from 'node:url';
import { type RunningServer, type ServerOptions, startServer } from '../api/server.ts';
import { untilStopped } from './stop-signal.ts';

/** Serves API, page and jobs until SIGINT or SIGTERM; `onReady` is called once requests are answered. */
export async function serveUntilStopped(
  options: Omit<ServerOptions, 'webFolder'>,
  onReady: (server: RunningServer) => void | Promise<void>,
): Promise<void> {
  const stopped = untilStopped();
  const server = await startServer({ ...options, webFolder: pageFolder() });
  try {
    await onReady(server);
    await stopped;
  } finally {
    await server.stop();
  }
}

/** The built page lies beside the compiled program. */
function pageFolder(): string {
  const here = import.meta.url;
  return fileURLToPath(new URL(here.endsWith('.ts') ? '../dist/web' : '../web', here));
}
