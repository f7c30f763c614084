/**
 * Loaded into the site and its query process before anything of theirs: at a signal they note what is in their heap when all that nobody
 * holds is thrown away. The file is there as soon as the signal is heard.
 */
import childProcess from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const note = () =>
    writeFileSync(
      `${process.env.SOAK_FOLDER}/heap-${process.pid}`,
      JSON.stringify(process.memoryUsage()),
    );
  process.on('SIGUSR2', () => {
    collect();
    note();
  });
  note();
  // The site gives its query process an environment of its own: the clock and this file are added.
  const { fork } = childProcess;
  const passedOn = Object.entries(process.env).filter(([name]) =>
    /^(?:SOAK_|NODE_OPTIONS|LD_PRELOAD|FAKETIME)/.test(name),
  );
  childProcess.fork = (program, options) =>
    fork(program, { ...options, env: { ...options.env, ...Object.fromEntries(passedOn) } });
  syncBuiltinESMExports();
}
