// `npm start`: installs what is needed, builds, serves the demo.
import {main, root, step} from './run.mjs';

await main(async () => {
  process.chdir(root);
  await step('building', ['scripts/build.mjs']);
  const {serve} = await import('./serve.mjs');
  const {address} = await serve();
  console.log(`\nThe demo is at ${address} - Ctrl+C ends it.`);
});
