import { browser } from 'wxt/browser';

const url = (path: string): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);

/** Reads a JSON file of our own package. Throws where it is missing. */
export const packaged = async <T>(path: string): Promise<T> => {
  const response = await fetch(url(path));
  if (!response.ok) throw new Error(`${path} is missing from the package`);
  return (await response.json()) as T;
};

/** Address of one of our own pages. */
export const ownPage = url;
