/** The form that starts a cancellation, as the dashboard opens it for an operator that was searched for. */
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../harness/chromium.ts';
import { paste, press } from './act.ts';
import { textsIn } from './texts.ts';

/** For an operator that has no line yet, by its name; in English. */
export const openStartForm = async (chromium: Chromium, operator: string): Promise<Page> => {
  const dashboard = await chromium.extensionPage('dashboard.html');
  await paste(dashboard, 'search input', operator);
  await dashboard.locator(`search .results .open ::-p-text(${operator})`).click();
  await press(dashboard, textsIn('en')('start_here'));
  return dashboard;
};
