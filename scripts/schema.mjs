// Writes dist/schema.json from the model: the published JSON Schema and the run-time check come from one text.
import {writeFileSync} from 'node:fs';
import {createJsonSchema} from './json-schema.mjs';

const schema = createJsonSchema(await import('../dist/model/schema.js'));
writeFileSync(new URL('../dist/schema.json', import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
