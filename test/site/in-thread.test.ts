import { describe, expect, it } from 'vitest';
import { newThread } from '../../src/site/in-thread.ts';

const yes = { kind: 'ask', body: '{"head":{},"boolean":true}' };
const task = { task: 'digest', answer: yes, isOrdered: false };

describe('a thread', () => {
  it('that is let go does first what it was asked, and whoever asks then has another', async () => {
    const thread = newThread('answer-thread');
    const asked = [thread.ask(task), thread.ask(task)];
    thread.leave();
    const digests = await Promise.all([...asked, thread.ask(task)]);
    expect(digests[0]).toMatchObject({ size: 1 });
    expect(digests).toEqual([digests[0], digests[0], digests[0]]);
  });

  it('tells what it could not do, and does the next thing', async () => {
    const thread = newThread('answer-thread');
    await expect(thread.ask({ task: 'digest', answer: undefined })).rejects.toThrow();
    expect(await thread.ask(task)).toMatchObject({ size: 1 });
  });
});
