// Serves what tests make: pages with headers, bytes and answers of their own, on this host and on another one.
import {createServer} from 'node:http';

const readBody = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

/**
 * A middleware. `POST /made/` keeps an answer, `{body, status, headers, encoding, name}` as JSON, and says its address. `GET /made/other-host` says the origin of a
 * second host, by port, which serves all that this one does, for everybody (CORS). Answers go out as they are: into a page that the test
 * server answers itself it puts a script of its own.
 */
export const madePages = () => {
  const made = new Map();
  let otherPort;

  const startOther = (app) => new Promise((resolve) => {
    const server = createServer(app.callback());
    // The browsers' open connections shall not keep the test run alive.
    server.unref().on('connection', (socket) => socket.unref());
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });

  return async (context, next) => {
    if (otherPort && context.req.socket.localPort === await otherPort) context.set('Access-Control-Allow-Origin', '*');
    if (!context.path.startsWith('/made/')) return next();
    if (context.method === 'POST') {
      const answer = JSON.parse(await readBody(context.req));
      const address = `/made/${made.size}/${answer.name ?? ''}`;
      made.set(address, answer);
      context.body = address;
    } else if (context.path === '/made/other-host') {
      context.body = `http://127.0.0.1:${await (otherPort ??= startOther(context.app))}`;
    } else {
      const {body = '', status = 200, headers = {}, encoding = 'utf8'} = made.get(context.path) ?? {status: 404};
      context.respond = false;
      context.res.writeHead(status, {...context.response.headers, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers});
      context.res.end(Buffer.from(body, encoding));
    }
    return undefined;
  };
};
