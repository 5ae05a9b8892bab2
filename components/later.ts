import { useEffect, useState } from 'preact/hooks';

/** What is fetched once it is wanted, so that it does not weigh on opening; undefined until it is there. */
export const useLater = <T>(load: () => Promise<T>, wanted = true): T | undefined => {
  const [part, setPart] = useState<{ value: T }>();
  useEffect(() => {
    if (wanted && !part) void load().then((value) => setPart({ value }));
  }, [wanted]);
  return part?.value;
};
