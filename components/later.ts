import { useEffect, useState } from 'preact/hooks';

/**
 * What is fetched once it is wanted, so that it does not weigh on opening; undefined until it is there. Where it cannot
 * be fetched the view throws what was thrown, for the nearest `Boundary`.
 */
export const useLater = <T>(load: () => Promise<T>, wanted = true): T | undefined => {
  const [part, setPart] = useState<{ value: T } | { thrown: unknown }>();
  useEffect(() => {
    if (wanted && !part)
      load().then(
        (value) => setPart({ value }),
        (thrown) => setPart({ thrown }),
      );
  }, [wanted]);
  if (part && 'thrown' in part) throw part.thrown;
  return part?.value;
};
