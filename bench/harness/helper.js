'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');

/** A process beside the server that does one thing after the other, as it is asked: what it costs is not counted. */
class Helper {
  constructor(file) {
    this.child = fork(file, { stdio: 'inherit' });
  }

  async ask(question) {
    const answered = once(this.child, 'message');
    this.child.send(question);
    const [{ failure, done }] = await answered;
    if (failure) throw new Error(failure);
    return done;
  }

  async close() {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

/** In that process: what it can be asked, by name. */
function answer(answers) {
  process.on('message', (question) => {
    answers[question.do](question).then(
      (done) => process.send({ done }),
      (error) => fail(error.message),
    );
  });
  process.on('disconnect', () => process.exit(0));
}

/** What went wrong outside of an answer ends the run all the same. */
function fail(failure) {
  process.send({ failure });
}

module.exports = { Helper, answer, fail };
