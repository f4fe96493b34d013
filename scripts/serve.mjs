// Serves the demo and the built files, with the headers that a publisher's own server should send.
import {createServer} from 'node:http';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import sirv from 'sirv';
import {root} from './run.mjs';

const textTypes = {'.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.md': 'text/plain', '.mjs': 'text/javascript', '.ts': 'text/plain', '.txt': 'text/plain'};

// A story can be corrected or withdrawn, and the evergreen script mended, so neither may stay for long; pages are asked for each time.
const cacheFor = (address) => {
  if (address.startsWith('/demo/stories/')) return 'public, max-age=60, stale-while-revalidate=600';
  if (address.startsWith('/dist/') || address.startsWith('/demo/pictures/')) return 'public, max-age=600, stale-while-revalidate=86400';
  return 'no-cache';
};

const handler = () => {
  const folders = new Map(['demo', 'dist'].map((name) => [name, sirv(path.join(root, name), {dev: true, etag: true})]));
  return (request, response) => {
    const {pathname, search} = new URL(request.url, 'http://localhost');
    const [, name, ...rest] = pathname.split('/');
    const serveFolder = folders.get(name);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (pathname === '/' || (serveFolder && rest.length === 0)) {
      response.writeHead(302, {Location: `/${name || 'demo'}/`}).end();
    } else if (!serveFolder || !['GET', 'HEAD'].includes(request.method)) {
      response.writeHead(serveFolder ? 405 : 404).end();
    } else {
      const type = textTypes[path.extname(pathname)] ?? (pathname.endsWith('/') ? 'text/html' : undefined);
      if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.setHeader('Cache-Control', cacheFor(pathname));
      if (pathname === '/dist/article-story.js') response.setHeader('SourceMap', 'article-story.js.map');
      request.url = `/${rest.join('/')}${search}`;
      serveFolder(request, response, () => {
        response.removeHeader('Cache-Control');
        response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'}).end('Not found\n');
      });
    }
  };
};

/** Starts the server on this port, or on a free one where it is taken; resolves to `{address, close}`. */
export const serve = (port = 4173) => new Promise((resolve, reject) => {
  const server = createServer(handler());
  server.once('error', (error) => {
    if (error.code === 'EADDRINUSE' && port !== 0) resolve(serve(0));
    else reject(error);
  });
  server.listen(port, '127.0.0.1', () => {
    resolve({address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close()});
  });
});

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {address} = await serve();
  console.log(address);
}
