import type { Reply } from '../wire/reply.ts';
import type { RouteContext } from './methods.ts';

/** Has a reply made beside the thread that listens; undefined where it is small enough to be made there. */
export type ReplyApart = (context: RouteContext) => Promise<Reply> | undefined;
