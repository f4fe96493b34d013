import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {Validator, type Schema} from '@cfworker/json-schema';
import * as model from '../../src/model/schema.js';
import {checkStory} from '../../src/model/strict.js';
import {accepted, plain, refused} from './strict-samples.js';

const {createJsonSchema} = (await import(new URL('../../scripts/json-schema.mjs', import.meta.url).href)) as {createJsonSchema(from: object): Schema};
const schema = createJsonSchema(model);
const validator = new Validator(schema, '2020-12');
const accepts = (story: unknown) => validator.validate(story).valid;
const storyWith = (fields: object) => JSON.parse(JSON.stringify({...plain, ...fields})) as object;

describe('the published schema', () => {
  it('has a name without a host, and a title', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema.$id, 'urn:article-story:1');
    assert.equal(schema.title, 'article-story/1');
  });

  it('points only at definitions that it has', () => {
    const names = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(([, name]) => name!);
    assert.ok(names.length > 50);
    assert.deepEqual(names.filter((name) => !schema.$defs?.[name]), []);
  });

  it('closes every record', () => {
    const open = JSON.stringify(schema).split('"type":"object"').length - JSON.stringify(schema).split('"additionalProperties":false').length;
    assert.equal(open, 0);
  });

  it('takes the editor’s story of the seed', async () => {
    assert.ok(accepts(JSON.parse(await readFile(new URL('../../demo/stories/aleppo.json', import.meta.url), 'utf8'))));
  });

  for (const [title, fields] of accepted) {
    it(`takes ${title}`, () => assert.ok(accepts(storyWith(fields))));
  }

  for (const [title, fields, , , inSchema] of refused) {
    it(`${inSchema ? 'refuses' : 'can’t tell, and takes,'} ${title}`, () => {
      assert.equal(accepts(storyWith(fields)), !inSchema);
      assert.notDeepEqual(checkStory(storyWith(fields)), []);
    });
  }
});
