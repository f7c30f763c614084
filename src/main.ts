#!/usr/bin/env node
import { commandLineFile } from './site/program-files.ts';

// Some three hundred modules are a few files in the bundle, which makes a start shorter.
await import(commandLineFile().href);
