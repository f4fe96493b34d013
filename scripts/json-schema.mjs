// The published JSON Schema, from the strict schema of the model. What JSON Schema cannot say (rules over several fields, clean text, the
// form of ids) only `article-story check` says.
import {toJsonSchema} from '@valibot/to-json-schema';

/** Converts the exports of src/model/schema.ts to JSON Schema, draft 2020-12. */
export const createJsonSchema = ({storySchema, definitions}) => {
  const schema = toJsonSchema(storySchema, {definitions, target: 'draft-2020-12', errorMode: 'ignore'});
  const {$schema, $defs, ...story} = schema;
  return {
    $schema,
    $id: 'urn:article-story:1',
    title: 'article-story/1',
    description: 'A news story that travels: text with spans, and blocks, of closed kinds; no HTML.',
    ...story,
    $defs,
  };
};
