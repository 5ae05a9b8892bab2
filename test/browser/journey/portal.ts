/** What a person does on a replica portal in Chromium. */
import type { Page } from 'puppeteer-core';

/** Fills in fields by their names, presses the button with these words, and waits for the page that comes. */
export const post = async (
  page: Page,
  fields: Record<string, string>,
  button: string,
): Promise<void> => {
  await page.bringToFront();
  for (const [name, value] of Object.entries(fields)) {
    const choice = `input[name="${name}"][value="${value}"]:is([type=radio], [type=checkbox])`;
    if (await page.$(choice)) await page.locator(choice).click();
    else await page.locator(`[name="${name}"]`).fill(value);
  }
  await arrive(page, `button::-p-text(${button})`);
};

/** Follows the link with these words to the page that comes. */
export const follow = (page: Page, link: string): Promise<void> =>
  arrive(page, `a::-p-text(${link})`);

const arrive = async (page: Page, control: string) => {
  await page.bringToFront();
  await Promise.all([page.waitForNavigation(), page.locator(control).click()]);
};
