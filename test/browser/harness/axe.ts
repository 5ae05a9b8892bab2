import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds in a view, as `rule: element`. */
export const faults = async (view: Page): Promise<string[]> => {
  await view.evaluate(axe.source);
  const { violations } = await view.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
};
