/** A small disk of its own, in memory, that can be filled without harm. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, tempFolder } from './temp.ts';
import { waitUntil } from './wait.ts';

export type SmallDisk = {
  folder: string;
  /** Writes until nothing more goes in: the browser gives room back as it tidies up. */
  fill(): void;
  /** Gives the room back that was filled. */
  free(): void;
  /** Takes it away once no process of a browser holds a file on it any more. */
  remove(): Promise<void>;
};

/** Undefined where nobody may mount a disk. */
export const mountSmallDisk = (megabytes: number): SmallDisk | undefined => {
  const folder = tempFolder('small-disk');
  const size = `size=${megabytes}m`;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    removeFolder(folder);
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => {
      const block = Buffer.alloc(statfsSync(folder).bsize);
      try {
        for (;;) appendFileSync(filler, block);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    free: () => rmSync(filler),
    remove: async () => {
      await waitUntil(() => {
        execFileSync('umount', [folder], { stdio: 'ignore' });
        return true;
      }, 'the disk to be let go of');
      removeFolder(folder);
    },
  };
};
