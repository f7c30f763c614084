#!/usr/bin/env node
import { run } from './commands/command.ts';

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  isWatched: process.stderr.isTTY,
  onStop: (stop) => {
    process.once('SIGTERM', stop).once('SIGINT', stop);
  },
  onReload: (reload) => {
    process.on('SIGHUP', reload);
  },
});
