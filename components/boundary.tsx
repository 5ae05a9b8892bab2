import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { Failed } from './status-view.tsx';

type Props = { children: ComponentChildren; onRetry: () => void };

/** Where a part of a view throws, what it threw stands in its place, instead of an empty page. */
export const Boundary = ({ children, onRetry }: Props) => {
  const [thrown] = useErrorBoundary();
  if (!thrown) return children;
  return <Failed detail={String(thrown.message)} onRetry={onRetry} />;
};
