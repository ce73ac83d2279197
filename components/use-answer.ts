/**
 * An answer of the background that is asked for again whenever the library, or what else it tells of,
 * changes.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onEvent } from '../lib/client.ts';
import type { PageEvent } from '../lib/messages.ts';
import { inWords } from './failure.ts';

interface Answered<Reply> {
  /** Absent until it has come. */
  readonly answer: Reply | undefined;
  readonly failure: string | undefined;
  /** Does something that changes the answer, and asks again. */
  readonly run: (task: () => Promise<unknown>) => Promise<void>;
}

/**
 * @param question always asks the same.
 * @param changes the event after which the answer may be another.
 */
export function useAnswer<Reply>(
  question: () => Promise<Reply>,
  changes: PageEvent['event'] = 'libraryChanged',
): Answered<Reply> {
  const answer = useSignal<Reply | undefined>(undefined);
  const failure = useSignal<string | undefined>(undefined);
  const run = async (task: () => Promise<unknown>) => {
    try {
      await task();
      answer.value = await question();
      failure.value = undefined;
    } catch (error) {
      failure.value = inWords(error);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: question and event are the same at every draw.
  useEffect(() => {
    const nothing = async () => undefined;
    void run(nothing);
    return onEvent(({ event }) => {
      if (event === changes) void run(nothing);
    });
  }, []);
  return { answer: answer.value, failure: failure.value, run };
}
