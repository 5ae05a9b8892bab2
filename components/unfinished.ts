import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

const Context = createContext<Set<object> | undefined>(undefined);
/** A form that is not to be sent while something in it was typed and not taken over yet. */
export const UnfinishedProvider = Context.Provider;

/** Tells the form around this that something stands here which the form does not have yet. */
export const useUnfinished = (isUnfinished: boolean): void => {
  const all = useContext(Context);
  const me = useRef({}).current;
  useLayoutEffect(() => {
    if (!all || !isUnfinished) return undefined;
    all.add(me);
    return () => void all.delete(me);
  }, [all, isUnfinished]);
};
