/**
 * The overlay's end of the messages. It uses the browser's own `runtime`, not the polyfill, which
 * would cost every page 3 kB.
 *
 * @module
 */
import type {
  Answer,
  CommandEnvelope,
  MessageName,
  OverlayCommands,
  OverlayEnvelope,
  OverlayRequests,
  ReplyOf,
  RequestOf,
} from '../messages.ts';
import { timed } from './own-time.ts';

/** What the overlay does when the background commands it. */
export type CommandHandlers = {
  readonly [Name in MessageName<OverlayCommands>]: (
    request: RequestOf<OverlayCommands, Name>,
  ) => Answering<ReplyOf<OverlayCommands, Name>>;
};

/** What a part of the overlay does when the background commands it. */
export type PartHandlers = Partial<CommandHandlers>;

type Answering<Reply> = undefined extends Reply ? unknown : Reply | Promise<Reply>;

const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

const TRIES = 4;

/** How long after the end of a connection it is looked why it ended, in milliseconds. */
const GOING = [50, 500, 3_000];

/** Whether this script still belongs to an installed extension; an update leaves it behind. */
export function isOrphaned(): boolean {
  try {
    return runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** The full address of a file of the extension. */
export function extensionAddress(path: string): string {
  return runtime.getURL(path);
}

/**
 * Asks the background, again where its worker was stopped in the middle; every request of the
 * overlay may be repeated. Undefined where there is no answer, so that a page never sees an error.
 */
export async function ask<Name extends MessageName<OverlayRequests>>(
  name: Name,
  request: RequestOf<OverlayRequests, Name>,
): Promise<ReplyOf<OverlayRequests, Name> | undefined> {
  const envelope: OverlayEnvelope = { to: 'background:overlay', name, request };
  for (let attempt = 1; attempt <= TRIES && !isOrphaned(); attempt++) {
    try {
      const answer: Answer<ReplyOf<OverlayRequests, Name>> | undefined = await timed(
        'reading',
        () => runtime.sendMessage(envelope),
      );
      if (answer) return 'reply' in answer ? answer.reply : undefined;
    } catch {
      // The worker stopped before it answered.
    }
    await new Promise((resolve) => setTimeout(resolve, 40 * 4 ** attempt));
  }
  return undefined;
}

/**
 * Answers the background's commands until the signal. What is none of `own` is looked up in the part
 * that `partFor` loads.
 */
export function obey(
  own: PartHandlers,
  partFor: (command: CommandEnvelope['name']) => Promise<PartHandlers | undefined>,
  signal: AbortSignal,
): void {
  const receive = (
    envelope: CommandEnvelope,
    _sender: unknown,
    respond: (answer: Answer<unknown>) => void,
  ) => {
    if (envelope?.to !== 'overlay') return false;
    const { name, request } = envelope;
    const carryOut = async () => {
      const handlers = own[name] ? own : await partFor(name);
      return (handlers?.[name] as ((request: unknown) => unknown) | undefined)?.(request);
    };
    void carryOut().then((reply) => respond({ reply: reply ?? null }));
    // The browser waits for the answer.
    return true;
  };
  runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => {
    if (!isOrphaned()) runtime.onMessage.removeListener(receive);
  });
}

/**
 * Calls back when the extension is updated, switched off or removed under this page. A worker that
 * stops ends the connection too; it is not made again, since that would wake the worker for nothing:
 * whoever draws asks `isOrphaned` as well.
 */
export function onOrphaned(callback: () => void): void {
  const port = runtime.connect({ name: 'overlay' });
  port.onDisconnect.addListener(() => {
    // Where the browser says why, as when it keeps the page for going back, it wants that read.
    void runtime.lastError;
    // The connection ends a little before the browser takes the extension's id away.
    for (const moment of GOING) setTimeout(() => isOrphaned() && callback(), moment);
  });
}
