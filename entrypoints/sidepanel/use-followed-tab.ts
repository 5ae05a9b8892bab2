import { useEffect, useState } from 'preact/hooks';
import { askOverview, onStored } from '../../utils/client/background.ts';
import { useCurrentTab } from '../../utils/client/use-current-tab.ts';
import { openAt } from '../shared/current-of.ts';
import { hasOpenForm } from '../shared/open-forms.ts';

/** The tab in front where that is a portal; else `last`, while something is being ended or filled in there. */
const tabToFollow = async (front: number | null, last: number | null): Promise<number | null> => {
  if (last === null || last === front) return front;
  const [here, there] = await Promise.all([askOverview(front), askOverview(last)]);
  return !here.operator && (openAt(there).length > 0 || hasOpenForm()) ? last : front;
};

/**
 * The tab that the side panel is about: the one in front, followed as the person changes tabs. Who looks up a code or a
 * reference number in another tab finds the checklist as it was left, with what was typed into it.
 */
export const useFollowedTab = (): number | null | undefined => {
  const front = useCurrentTab();
  const [tab, setTab] = useState<number | null>();
  useEffect(() => {
    if (front === undefined) return;
    const stop = new AbortController();
    const look = () =>
      void tabToFollow(front, tab ?? null).then((next) => {
        if (!stop.signal.aborted) setTab(next);
      });
    look();
    onStored(look, stop.signal);
    return () => stop.abort();
  }, [front, tab]);
  return tab;
};
