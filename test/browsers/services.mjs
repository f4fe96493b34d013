// What the services of the world do in one browser's tests, and what they were asked.
import {fakePlayer, REPORTS} from './fake-player.mjs';

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

/** This host answers always, and is not counted: its answers show that what was asked before has arrived. */
const LAST = 'last.example';

const kindOf = ({headers: {accept = '', 'sec-fetch-dest': destination}}) => {
  if (destination === 'image' || accept.startsWith('image/')) return 'picture';
  return accept.startsWith('text/html') ? 'document' : 'other';
};

// Undefined where the browser left before the end.
const readBody = async (request) => {
  let text = '';
  try {
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    return text;
  } catch {
    return undefined;
  }
};

/**
 * The services of one browser. `contacted` and `answer` are for its proxy, `act` for its tests: `meet` begins a test with the behaviour of some
 * hosts, `look` resolves to all that was asked since, `part` ends it. Outside of a test every connection is refused.
 */
export const createServices = () => {
  let behaviours;
  let seen;
  let hanging = [];

  const forget = () => {
    for (const response of hanging) response.destroy();
    hanging = [];
    behaviours = undefined;
    seen = {contacts: [], requests: [], commands: []};
  };
  forget();

  // The longest that fits: a host, or a host with the beginning of a path.
  const behaviourOf = (host, path) => {
    const fitting = Object.keys(behaviours).filter((key) => key === host || key.includes('/') && `${host}${path}`.startsWith(key));
    return behaviours[fitting.sort((one, other) => other.length - one.length)[0]] ?? 'silent';
  };

  const give = (response, status, type, body) => response
    .writeHead(status, {'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-store', connection: 'close'}).end(body);

  const act = {
    meet(wanted) {
      forget();
      behaviours = wanted;
    },
    look: () => seen,
    part: forget,
  };

  return {
    act: (name, payload) => act[name](payload) ?? true,
    contacted(host) {
      if (behaviours && host !== LAST) seen.contacts.push(host);
    },
    async answer(request, response) {
      const {host, pathname, search} = new URL(request.url, `https://${request.headers.host}`);
      const path = pathname + search;
      const kind = kindOf(request);
      if (host === LAST) return kind === 'picture' ? give(response, 200, 'image/png', picture) : give(response, 200, 'text/html', '<!doctype html>');
      if (!behaviours) return response.destroy();
      if (pathname === REPORTS) {
        const {commands} = seen;
        const report = await readBody(request);
        if (report) commands.push({host, message: JSON.parse(report)});
        return give(response, 204, 'text/plain');
      }
      const {referer = '', cookie = ''} = request.headers;
      // The connection may be one of before.
      seen.contacts.push(host);
      seen.requests.push({host, method: request.method, path, kind, referer, cookie});
      const behaviour = behaviourOf(host, path);
      if (behaviour === 'hangs') return hanging.push(response);
      if (behaviour === 'refuses') return response.destroy();
      if (behaviour.status) return give(response, behaviour.status, 'text/html', '<!doctype html><title>No</title>');
      if (kind === 'picture') return give(response, 200, 'image/png', picture);
      return kind === 'document' ? give(response, 200, 'text/html', fakePlayer(behaviour)) : give(response, 204, 'text/plain');
    },
  };
};

/** What a browser gets that asks on its own account. Refused, Firefox would ask again and again. */
export const nobody = {contacted() {}, answer: (request, response) => response.writeHead(404).end()};

/** The plugin of the test runner that lets tests reach the services of their own browser, by launcher. */
export const servicesPlugin = (services) => ({
  name: 'services',
  executeCommand: ({command, payload, session}) => command === 'services' ? services.get(session.browser).act(payload.act, payload.behaviours) : undefined,
});
