import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { basePath } from '../../scripts/base-path.ts';

export interface SiteServer {
  /** Address of the site's start page, with the base path and a slash at its end. */
  url: string;
  /** Bytes sent so far, headers included. */
  sent(): number;
  close(): Promise<void>;
}

/**
 * Serves a built site on a free port, under the base path it was built for, as a plain
 * static host would: files, folders' index.html, and 404.html for the rest.
 */
export async function serveSite(dir = 'dist', base = basePath): Promise<SiteServer> {
  if (!existsSync(dir)) throw new Error(`no ${dir}/: run \`npm run build\` first`);
  const files = sirv(dir, { dev: true });
  const notFound = join(dir, '404.html');

  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    if (!request.url?.startsWith(base)) return missing();
    request.url = request.url.slice(base.length - 1);
    files(request, response, missing);
  });

  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
