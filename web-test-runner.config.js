import {createReadStream, existsSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {defaultReporter, summaryReporter} from '@web/test-runner';
import {findChromium, findProgram} from './test/browsers/find-chromium.mjs';
import {withCoverage} from './test/browsers/coverage.mjs';
import {countReporter} from './test/browsers/count-reporter.mjs';
import {startProxy} from './test/browsers/proxy.mjs';
import {createServices, nobody, servicesPlugin} from './test/browsers/services.mjs';
import {failingServer} from './test/browsers/failing-server.mjs';
import {madePages} from './test/browsers/made-pages.mjs';
import {hasWebKit, webkitLauncher} from './test/browsers/webkit-launcher.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const isRoot = process.getuid?.() === 0;
const requireAll = process.env.ALL_BROWSERS === '1';
const only = process.env.ONLY_BROWSER?.toLowerCase();
const coverageFolder = process.env.COVERAGE_DIR;

// No browser of a test reaches the world. Tests answer in its place through a proxy for their pages; what a browser does on its own account, looking for
// updates say, goes to another.
const elsewhere = await startProxy(nobody);
const createContext = (proxy) => ({browser}) => browser.createBrowserContext({proxyServer: `127.0.0.1:${proxy}`});

const chromium = async (proxy) => {
  const {executablePath, headless, origin} = await findChromium();
  console.log(`Chromium: ${executablePath} (${origin})`);
  const launcher = chromeLauncher({
    launchOptions: {
      executablePath,
      headless,
      networkEnabled: false, issuesEnabled: false,
      args: [
        // Chromium's sandbox does not start for root.
        ...(isRoot ? ['--no-sandbox'] : []),
        // Code that V8 has kept from an earlier run has no counters.
        ...(coverageFolder ? ['--v8-cache-options=none'] : []),
        `--proxy-server=127.0.0.1:${elsewhere}`, '--ignore-certificate-errors',
        '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
      ],
    },
    createBrowserContext: createContext(proxy),
  });
  launcher.name = 'Chromium';
  return coverageFolder ? withCoverage(launcher, {root: here('.'), folder: coverageFolder}) : launcher;
};

const firefox = (proxy) => {
  const executablePath = process.env.FIREFOX_PATH ?? findProgram('firefox-esr', 'firefox');
  if (!executablePath) return undefined;
  console.log(`Firefox: ${executablePath}`);
  const extraPrefsFirefox = {
    'network.proxy.type': 1,
    ...Object.fromEntries(['http', 'ssl'].flatMap((scheme) => [[`network.proxy.${scheme}`, '127.0.0.1'], [`network.proxy.${scheme}_port`, elsewhere]])),
  };
  const launcher = chromeLauncher({
    launchOptions: {browser: 'firefox', executablePath, headless: true, acceptInsecureCerts: true, networkEnabled: false, issuesEnabled: false, extraPrefsFirefox},
    createBrowserContext: createContext(proxy),
    concurrency: 1,
  });
  launcher.name = 'Firefox';
  return launcher;
};

const webkit = (proxy) => {
  if (!hasWebKit()) return undefined;
  console.log('WebKit: WebKitWebDriver');
  return webkitLauncher({proxy});
};

const wanted = [['Chromium', chromium], ['Firefox', firefox], ['WebKit', webkit]].filter(([name]) => !only || name.toLowerCase() === only);
const browsers = [];
const services = new Map();
for (const [name, find] of wanted) {
  const own = createServices();
  const launcher = await find(await startProxy(own));
  if (launcher) {
    browsers.push(launcher);
    services.set(launcher, own);
  } else if (requireAll) throw new Error(`ALL_BROWSERS=1, but ${name} is not installed`);
  else console.log(`${name}: not installed, left out`);
}

// Material that lies beside the repository, for the tests that compare with it when it is there.
const sharedFolder = here('../shared');
const serveShared = (context, next) => {
  if (!context.path.startsWith('/shared/')) return next();
  const file = path.join(sharedFolder, decodeURIComponent(context.path.slice('/shared/'.length)));
  const isInside = existsSync(file) && realpathSync(file).startsWith(realpathSync(sharedFolder) + path.sep);
  if (!isInside || !statSync(file).isFile()) {
    context.status = 404;
    return undefined;
  }
  context.type = path.extname(file) || 'text/plain';
  context.body = createReadStream(file);
  return undefined;
};

// Readability is written for Node's modules; Vite turns it, the test server does not.
const readabilityAsModule = {
  name: 'readability-as-module',
  transform({path: file, body}) {
    if (file.endsWith('/@mozilla/readability/index.js')) return "export {Readability} from './Readability.js';";
    return file.endsWith('/@mozilla/readability/Readability.js') ? `${body}\nexport {Readability};` : undefined;
  },
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/**/*.test.ts',
  rootDir: here('.'),
  // `localhost` is unknown in some containers.
  hostname: '127.0.0.1',
  nodeResolve: {exportConditions: ['production']},
  plugins: [servicesPlugin(services), readabilityAsModule, failingServer(), esbuildPlugin({ts: true, tsconfig: here('tsconfig.json')})],
  middleware: [serveShared, madePages()],
  browsers,
  concurrentBrowsers: Number(process.env.CONCURRENT_BROWSERS ?? 3),
  concurrency: 1,
  testFramework: {config: {timeout: 60_000}},
  testsFinishTimeout: 900_000,
  browserLogs: true,
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: process.stdout.isTTY}), summaryReporter({flatten: true}), countReporter()],
};
