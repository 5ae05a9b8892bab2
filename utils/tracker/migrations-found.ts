/// <reference types="vite/types/importMeta.d.ts" />
import type { Migration } from './migrate.ts';

const files = import.meta.glob<Pick<Migration, 'migrate'>>('./migrations/to-*.ts', { eager: true });

/** All steps there are: `migrations/to-<version>.ts`, each with an exported `migrate`. Found at build time by their names. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([file, { migrate }]) => ({ to: Number(/to-(\d+)\.ts$/.exec(file)?.[1]), migrate }))
  .sort((a, b) => a.to - b.to);
