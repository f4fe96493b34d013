// The network of a test browser: a proxy that passes nothing on. Whatever host is asked for, it answers in its place.
import http from 'node:http';
import https from 'node:https';
import {makeCertificate} from './certificate.mjs';

let certificate;

/**
 * Starts a proxy on a free port of this machine, and resolves to the port. `contacted(host)` is told of each connection, `answer(request, response)`
 * of each request, those inside of TLS too. It ends with the process.
 */
export const startProxy = ({contacted, answer}) => new Promise((resolve, reject) => {
  certificate ??= makeCertificate();
  const secure = https.createServer(certificate, answer);
  const proxy = http.createServer((request, response) => {
    contacted(new URL(request.url).host);
    answer(request, response);
  });
  proxy.on('connect', (request, socket, head) => {
    contacted(request.url.replace(/:(?:80|443)$/, ''));
    // A browser may leave whenever it wants.
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.unshift(head);
    secure.emit('connection', socket);
  });
  // What is not TLS, a plain web socket for one, is not spoken here.
  secure.on('tlsClientError', (_, socket) => socket.destroy());
  proxy.once('error', reject);
  proxy.listen(0, '127.0.0.1', () => resolve(proxy.address().port)).unref();
});
