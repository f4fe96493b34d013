// Checks package-lock.json: no download addresses in it, and no optional package left out.
// npm writes a lock without the parts for other systems when it cannot see them, and `npm ci` then fails elsewhere.
import {readFileSync} from 'node:fs';

const {packages} = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const faults = [];

// Where Node would find `name` for the package at `path`: in its own node_modules or in one further out.
const isLocked = (path, name) => {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
};

for (const [path, {resolved, integrity, link, optionalDependencies = {}}] of Object.entries(packages)) {
  if (resolved) faults.push(`${path}: has an address`);
  if (path !== '' && !link && !integrity) faults.push(`${path}: has no integrity hash`);
  for (const name of Object.keys(optionalDependencies)) {
    if (!isLocked(path, name)) faults.push(`${path || 'article-story'}: optional ${name} is not in the lock`);
  }
}

for (const fault of faults) console.error(fault);
console.log(`lock: ${Object.keys(packages).length} packages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
