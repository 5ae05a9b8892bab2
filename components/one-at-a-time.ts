import { useRef } from 'preact/hooks';

/** Runs what a press starts, and nothing for a further press until that is over: a background that starts takes a moment. */
export const useOneAtATime = (): ((act: () => Promise<unknown>) => Promise<void>) => {
  const busy = useRef(false);
  return async (act) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await act();
    } finally {
      busy.current = false;
    }
  };
};
