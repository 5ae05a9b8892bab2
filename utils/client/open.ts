import { browser } from 'wxt/browser';
import { ownPage } from '../packaged.ts';

type Panels = {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
};

/** Brings a tab to the front of its window. */
export const bringToFront = (tab: number): Promise<unknown> =>
  browser.tabs.update(tab, { active: true });

/** Opens the dashboard in a tab, at one cancellation or at the list. */
export const openDashboard = (cancellation?: string): void => {
  void browser.tabs.create({
    url: ownPage(`/dashboard.html${cancellation ? `#${cancellation}` : ''}`),
  });
};

/**
 * Opens the side panel (Firefox: sidebar). Both count only inside the gesture, before any `await`; where the browser
 * refuses, the dashboard opens instead, at the cancellation that the tab is about.
 */
export const openSidePanel = (tab: number, cancellation?: string): void => {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  const opening = sidePanel ? sidePanel.open({ tabId: tab }) : sidebarAction?.open();
  (opening ?? Promise.reject(new Error('no panel'))).then(
    () => window.close(),
    () => openDashboard(cancellation),
  );
};
