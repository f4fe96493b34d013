// Counts tests over all browsers for the last line of `npm test`, and writes the sum where COUNT_FILE says.
import {writeFileSync} from 'node:fs';

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

export const countReporter = () => ({
  onTestRunFinished({sessions}) {
    const sum = {passed: 0, failed: 0, skipped: 0};
    for (const session of sessions) {
      const tests = testsOf(session.testResults);
      for (const {passed, skipped} of tests) sum[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
      // A file that broke outside its tests (a wrong import, say) counts as one failure.
      if (!session.passed && tests.every(({passed, skipped}) => passed || skipped)) sum.failed += 1;
    }
    if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify(sum));
  },
});
