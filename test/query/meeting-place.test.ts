import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { sendFrame } from '../../src/query/process/frames.ts';
import { openMeetingPlace } from '../../src/query/process/meeting-place.ts';

describe('where threads meet', () => {
  it('whoever does not know the word is sent away', async () => {
    const seen: number[] = [];
    const place = await openMeetingPlace(({ thread }) => seen.push(thread) > 0);
    for (const head of [{ token: 'wrong', thread: 1 }, { thread: 1 }, null]) {
      const stranger = connect(place.path);
      sendFrame(stranger, head);
      await new Promise((resolve) => stranger.once('close', resolve));
    }
    for (const noise of ['GET / HTTP/1.1\r\n\r\n', '\x01\0\0\0\0\0\0\0x']) {
      const stranger = connect(place.path).end(noise);
      await new Promise((resolve) => stranger.once('close', resolve));
    }
    expect(seen).toEqual([]);
    const thread = connect(place.path);
    sendFrame(thread, { token: place.token, thread: 7 });
    await expect.poll(() => seen).toEqual([7]);
    await place.close();
  });
});
