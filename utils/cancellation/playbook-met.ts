import { dayOf } from './days.ts';
import type { Cancellation } from './state.ts';
import type { Obstacle } from './words.ts';

/** An obstacle that was met: on which day, when it is to be tried again, and on which day it was asked for all the same. */
export type MetObstacle = {
  eventId: string;
  obstacle: Obstacle;
  on: string;
  /** Instant with zone; absent where nothing is planned, or it was asked for since. */
  retry?: string;
  /** The day of the first request that was recorded after it: that one was overcome, or gone around. */
  askedOn?: string;
};

/** The obstacles of a cancellation, the latest first. */
export const metObstacles = ({
  obstacles,
  retries,
  submissions,
  timeline,
}: Cancellation): MetObstacle[] => {
  const place = (eventId: string) => timeline.findIndex(({ id }) => id === eventId);
  return obstacles
    .map(({ eventId, obstacle, at }): MetObstacle => {
      const asked = submissions.find((one) => place(one.eventId) > place(eventId));
      const retry = retries.findLast((one) => one.obstacle === obstacle);
      return {
        eventId,
        obstacle,
        on: dayOf(at),
        ...(asked ? { askedOn: asked.on } : retry && { retry: retry.due }),
      };
    })
    .reverse();
};
