import { fileURLToPath } from 'node:url';
import { type RunningServer, type ServerOptions, startServer } from '../api/server.ts';

/** Serves API, page and jobs until SIGINT or SIGTERM; `onReady` is called once requests are answered. */
export async function serveUntilStopped(
  options: Omit<ServerOptions, 'webFolder'>,
  onReady: (server: RunningServer) => void | Promise<void>,
): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    // Stays in place: a terminal and npm both pass Ctrl-C on, and the second must not cut the orderly end short.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
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
