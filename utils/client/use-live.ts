import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { createSoon } from '../soon.ts';
import { onStored } from './background.ts';

export type Live<T> = { value?: T; failed?: string; refresh: () => void };

/**
 * A value from the background, asked for again whenever something stored changes, `key` does, or the view comes to sight
 * again: what is due changes with the time as well. Of several answers the one that was asked for last counts, whichever
 * comes first. Changes that come in a burst are answered together.
 */
export const useLive = <T>(ask: () => Promise<T>, key: string): Live<T> => {
  const [answer, setAnswer] = useState<{ key: string; value?: T; failed?: string }>({ key });
  const turns = useRef({ asked: 0, answered: 0 });
  const refresh = useCallback(() => {
    turns.current.asked += 1;
    const turn = turns.current.asked;
    const isLate = () => {
      if (turn < turns.current.answered) return true;
      turns.current.answered = turn;
      return false;
    };
    return ask().then(
      (value) => isLate() || setAnswer({ key, value }),
      (error: Error) => {
        if (isLate()) return;
        // What is already shown stays, with whatever was typed into it; the next change asks again.
        setAnswer((before) =>
          before.key === key && before.value !== undefined
            ? before
            : { key, failed: error.message },
        );
      },
    );
  }, [key]);
  useEffect(() => {
    const stop = new AbortController();
    void refresh();
    const again = createSoon(async () => stop.signal.aborted || (await refresh()), 0);
    onStored(again, stop.signal);
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && void refresh(),
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [key]);
  const { value, failed } = answer.key === key ? answer : {};
  return {
    refresh,
    ...(value !== undefined && { value }),
    ...(failed !== undefined && { failed }),
  };
};
