import { useEffect } from 'preact/hooks';

let open = 0;

/** While a form is filled in here, the view does not go away from it by itself. */
export const useOpenForm = (isOpen: boolean): void =>
  useEffect(() => {
    if (!isOpen) return undefined;
    open += 1;
    return () => {
      open -= 1;
    };
  }, [isOpen]);

/** Whether a form is being filled in in this view. */
export const hasOpenForm = (): boolean => open > 0;
