// Runs the tests in WebKitGTK, through WebKitWebDriver and, where there is no display, a virtual one.
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import path from 'node:path';
import {findProgram} from './find-chromium.mjs';

const findMiniBrowser = () => {
  const roots = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  const folders = roots.filter((root) => existsSync(root)).flatMap((root) => [root, ...readdirSync(root)
    .filter((name) => name.includes('-linux-')).map((name) => path.join(root, name))]);
  return folders.flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => path.join(folder, name, 'MiniBrowser')))
    .find((place) => existsSync(place));
};

/** Whether this machine has all that the launcher needs. */
export const hasWebKit = () => Boolean(findProgram('WebKitWebDriver') && findMiniBrowser() && (process.env.DISPLAY || findProgram('Xvfb')));

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const {port} = server.address();
    server.close(() => resolve(port));
  });
});

const children = new Set();
const killAll = () => {
  for (const child of children) child.kill('SIGKILL');
};
process.on('exit', killAll);
// Without this a signal ends Node with no `exit` event, and the children stay. Puppeteer closes its browsers on the same signal, and
// needs a moment for it.
for (const [signal, number] of [['SIGTERM', 15], ['SIGHUP', 1]]) {
  process.once(signal, () => {
    killAll();
    setTimeout(() => process.exit(128 + number), 2000);
  });
}

// `setpriv --pdeathsig` makes the kernel end the child even when this process is killed outright.
const start = (program, args, options) => {
  const setpriv = findProgram('setpriv');
  const [command, ...rest] = setpriv ? [setpriv, '--pdeathsig', 'KILL', program, ...args] : [program, ...args];
  const child = spawn(command, rest, options);
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
};

const startDisplay = () => new Promise((resolve, reject) => {
  const xvfb = start(findProgram('Xvfb'), ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  xvfb.once('error', reject);
  xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  xvfb.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
});

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const keys = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Backspace: '\uE003', Delete: '\uE017', Space: ' ', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
  Meta: '\uE03D', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F',
};
const buttons = {left: 0, middle: 1, right: 2};

// The part of puppeteer's Page that the commands of @web/test-runner-commands call.
const pageOf = (call) => {
  const act = (action) => call('POST', '/actions', {actions: [action]});
  const keyboard = (...actions) => act({type: 'key', id: 'keyboard', actions});
  const pointer = (...actions) => act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
  const down = (name) => ({type: 'keyDown', value: keys[name] ?? name});
  const up = (name) => ({type: 'keyUp', value: keys[name] ?? name});
  const press = (button) => ({type: 'pointerDown', button: buttons[button ?? 'left']});
  const release = (button) => ({type: 'pointerUp', button: buttons[button ?? 'left']});
  const move = (x, y) => ({type: 'pointerMove', origin: 'viewport', duration: 0, x, y});
  return {
    keyboard: {
      type: (text) => keyboard(...[...text].flatMap((letter) => [down(letter), up(letter)])),
      press: (name) => keyboard(down(name), up(name)),
      down: (name) => keyboard(down(name)),
      up: (name) => keyboard(up(name)),
    },
    mouse: {
      move: (x, y) => pointer(move(x, y)),
      click: (x, y, {button} = {}) => pointer(move(x, y), press(button), release(button)),
      down: ({button} = {}) => pointer(press(button)),
      up: ({button} = {}) => pointer(release(button)),
      reset: () => call('DELETE', '/actions'),
    },
    // The window also holds the browser's own bars, so it is set twice: once to learn how much they take.
    setViewport: async ({width, height}) => {
      const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      await call('POST', '/window/rect', {width, height});
      const [barsX, barsY] = await call('POST', '/execute/sync', {script, args: []});
      await call('POST', '/window/rect', {width: width + barsX, height: height + barsY});
    },
    emulateMediaFeatures: () => Promise.reject(new Error('WebKitGTK cannot emulate media features')),
  };
};

/** A launcher for @web/test-runner: one window, one session of the driver, used for one test file after the other. `proxy` is the port of its proxy. */
export const webkitLauncher = ({proxy}) => {
  let starting;
  let driver;
  let current;

  const startBrowser = async () => {
    const display = process.env.DISPLAY || await startDisplay();
    const port = await freePort();
    // Composited pages are drawn by software GL in threads of their own, which is slow and has crashed. Without it no screenshot can be taken; no test does.
    const env = {...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1'};
    driver = start(findProgram('WebKitWebDriver'), [`--port=${port}`, '--host=127.0.0.1'], {stdio: 'ignore', env});
    const origin = `http://127.0.0.1:${port}`;

    const send = async (method, address, body) => {
      const response = await fetch(origin + address, {method, ...(body && {body: JSON.stringify(body)})});
      const {value} = await response.json();
      if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
      return value;
    };
    for (let tries = 0; ; tries += 1) {
      try {
        await send('GET', '/status');
        break;
      } catch (error) {
        if (tries > 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    // The driver's own capability `proxy` is no use: for https it speaks TLS to the proxy itself, and takes no certificate but a known one.
    const args = ['--automation', `--proxy=http://127.0.0.1:${proxy}`, '--ignore-host=127.0.0.1'];
    const alwaysMatch = {browserName: 'MiniBrowser', acceptInsecureCerts: true, 'webkitgtk:browserOptions': {binary: findMiniBrowser(), args}};
    const {sessionId} = await send('POST', '/session', {capabilities: {alwaysMatch}});
    const call = (method, address, body = method === 'POST' ? {} : undefined) => send(method, `/session/${sessionId}${address}`, body);
    return {call, page: pageOf(call), end: () => send('DELETE', `/session/${sessionId}`)};
  };
  const browser = () => (starting ??= startBrowser());

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {
      await browser();
    },
    async startSession(sessionId, url) {
      const {call, page} = await browser();
      current = {sessionId, url, page};
      await page.setViewport({width: 800, height: 600});
      await call('POST', '/url', {url});
    },
    isActive: (sessionId) => current?.sessionId === sessionId,
    getBrowserUrl: async () => (await browser()).call('GET', '/url'),
    getPage: () => current.page,
    async stopSession() {
      const {call, page} = await browser();
      current = undefined;
      await page.mouse.reset();
      await call('POST', '/url', {url: 'about:blank'});
      return {};
    },
    startDebugSession() {
      throw new Error('Debugging in WebKit is not supported');
    },
    async stop() {
      try {
        await Promise.race([starting?.then(({end}) => end()), new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
      } catch {
        // It is ended by force below.
      }
      killAll();
    },
  };
};
