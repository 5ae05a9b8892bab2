/**
 * Lets this process clean up when it is told to end. Ctrl-C comes more than once: from the terminal, and handed on by
 * whatever started this process. Puppeteer answers the first one (ends the browser, then this process) and listens no
 * more, and without any listener the next one would end this process before its throw-away folders are gone.
 */
export function finishCleaningUp(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
}
