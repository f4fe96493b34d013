// Where the tests' Chromium is: one named by the environment, an installed one, else the one inside a registry package.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

const {env, platform} = process;

const onPath = (names) => (env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));

const usualPlaces = () => {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(Boolean).flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  return [...onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']), '/snap/bin/chromium'];
};

const lacksLibraries = (program) => {
  try {
    return execFileSync('ldd', [program], {encoding: 'utf8'}).includes('not found');
  } catch {
    return true;
  }
};

// The package's binary is for Linux on x86-64. On a bare system it also brings the libraries it needs.
const fromPackage = async () => {
  if (platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const {default: chromium, inflate, setupLambdaEnvironment} = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    if (lacksLibraries(executablePath)) {
      const build = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
      const libraries = await inflate(path.join(build, '..', 'bin', 'al2023.tar.br'));
      setupLambdaEnvironment(path.join(libraries, 'lib'));
    }
    return {executablePath, headless: 'shell', origin: 'the package @sparticuz/chromium'};
  } catch (error) {
    console.warn(`@sparticuz/chromium could not be used: ${error.message}`);
    return undefined;
  }
};

/** `{executablePath, headless, origin}` for puppeteer's launch; throws a sentence that says what to do when there is none. */
export const findChromium = async () => {
  for (const name of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']) {
    const executablePath = env[name];
    if (!executablePath) continue;
    if (!existsSync(executablePath)) throw new Error(`${name} names no file: ${executablePath}`);
    return {executablePath, headless: true, origin: name};
  }
  const installed = usualPlaces().find((place) => existsSync(place));
  if (installed) return {executablePath: installed, headless: true, origin: 'installed'};
  const packaged = await fromPackage();
  if (packaged) return packaged;
  throw new Error('No Chromium found. Install Chromium, Chrome or Edge, or set CHROME_PATH to one.');
};

/** The first program of these names on the PATH, or undefined. */
export const findProgram = (...names) => onPath(names).find((place) => existsSync(place));
