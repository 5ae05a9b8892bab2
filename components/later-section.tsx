import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLater } from './later.ts';

type Props<T> = {
  title: string;
  /** Unfolded from the start. */
  open?: boolean;
  load: () => Promise<T>;
  children: (parts: T) => ComponentChildren;
};

/** A part of a page that is fetched once it is unfolded, so that it does not weigh on opening the page. */
export const LaterSection = <T,>({ title, open = false, load, children }: Props<T>) => {
  const [wanted, setWanted] = useState(open);
  const parts = useLater(load, wanted);
  return (
    <details
      class="quiet"
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open && setWanted(true)}
    >
      <summary>{title}</summary>
      {parts && children(parts)}
    </details>
  );
};
