import { newEmbeddedStore } from '../../src/store/port/embedded-store.ts';
import { itKeepsTheContract } from './statements-contract.ts';

itKeepsTheContract((snapshot) => Promise.resolve(newEmbeddedStore(snapshot.read.dataset)));
