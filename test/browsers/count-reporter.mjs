// Counts tests over all browsers for the last line of `npm test`, and writes the sum where COUNT_FILE says, with what failed.
import {writeFileSync} from 'node:fs';
import path from 'node:path';

const testsOf = (suite, above = []) => {
  if (!suite) return [];
  const names = suite.name ? [...above, suite.name] : above;
  return [...suite.tests.map((test) => ({...test, title: [...names, test.name].join(' > ')})), ...suite.suites.flatMap((inner) => testsOf(inner, names))];
};

export const countReporter = () => ({
  onTestRunFinished({sessions}) {
    const sum = {passed: 0, failed: 0, skipped: 0, failures: []};
    for (const session of sessions) {
      const tests = testsOf(session.testResults);
      for (const {passed, skipped} of tests) sum[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
      const failures = tests.filter(({passed, skipped}) => !passed && !skipped);
      // A file that broke outside its tests (a wrong import, say) counts as one failure.
      if (!session.passed && failures.length === 0) {
        sum.failed += 1;
        failures.push({title: 'outside its tests', error: session.errors[0]});
      }
      sum.failures.push(...failures.map(({title, error}) => `${session.browser.name}, ${path.relative('', session.testFile)}: ${title}: ${error?.message ?? 'no reason given'}`));
    }
    if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify(sum));
  },
});
