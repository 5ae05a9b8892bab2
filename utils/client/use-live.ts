import { useCallback, useEffect, useState } from 'preact/hooks';
import { onStored } from './background.ts';

export type Live<T> = { value?: T; failed?: string; refresh: () => void };

/** A value from the background, asked for again whenever something stored changes or `key` does. */
export const useLive = <T>(ask: () => Promise<T>, key: string): Live<T> => {
  const [answer, setAnswer] = useState<{ key: string; value?: T; failed?: string }>({ key });
  const refresh = useCallback(() => {
    ask().then(
      (value) => setAnswer({ key, value }),
      // What is already shown stays, with whatever was typed into it; the next change asks again.
      (error: Error) =>
        setAnswer((before) =>
          before.key === key && before.value !== undefined
            ? before
            : { key, failed: error.message },
        ),
    );
  }, [key]);
  useEffect(() => {
    const stop = new AbortController();
    refresh();
    onStored(refresh, stop.signal);
    return () => stop.abort();
  }, [key]);
  const { value, failed } = answer.key === key ? answer : {};
  return {
    refresh,
    ...(value !== undefined && { value }),
    ...(failed !== undefined && { failed }),
  };
};
