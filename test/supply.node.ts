import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

type Versions = Readonly<Record<string, string>>;
interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: true;
  readonly hasInstallScript?: true;
}

const manifest = read('package.json') as Readonly<Record<'dependencies' | 'optionalDependencies' | 'devDependencies' | 'overrides' | 'scripts', Versions>>;
const {packages} = read('package-lock.json') as {readonly packages: Readonly<Record<string, Locked>>};
const locked = Object.entries(packages).filter(([place]) => place);

describe('what article-story is made of', () => {
  it('is pinned to a version, and no range is', () => {
    const {dependencies, optionalDependencies, devDependencies, overrides} = manifest;
    for (const [name, version] of [dependencies, optionalDependencies, devDependencies, overrides].flatMap(Object.entries)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
      assert.equal(packages[`node_modules/${name}`]?.version, version, name);
    }
  });

  it('is known by a hash, each package of it', () => {
    assert.ok(locked.length > 100);
    for (const [place, {version, integrity}] of locked) {
      assert.ok(version, place);
      assert.match(integrity ?? '', /^sha512-[\w+/]{86}==$/, place);
    }
  });

  it('needs no script to be installed, and has none', () => {
    const used = locked.filter(([, {dev}]) => !dev);
    assert.ok(used.length > Object.keys(manifest.dependencies).length);
    assert.deepEqual(used.filter(([, {hasInstallScript}]) => hasInstallScript).map(([place]) => place), []);
    assert.deepEqual(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name)), []);
  });

  it('is few packages in a page that takes the package', () => {
    assert.ok(Object.keys(manifest.dependencies).length < 10);
  });
});
