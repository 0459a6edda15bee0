'use strict';
const { TestEnvironment } = require('jest-environment-node');

/** A mutant is noticed by one failing test: the rest of the file, which jest would run all the same, is skipped. */
module.exports = class UntilFirstFailure extends TestEnvironment {
  hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') this.hasFailed = true;
    else if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
};
