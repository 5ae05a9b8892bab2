/** Functions that run in a page, to see whether anything but the page itself changes it. */

type Probe = { before: string; records: string[] };
type Probed = Window & { domProbe?: Probe };

/** For `evaluateOnNewDocument`: notes the page as it was parsed, and every change after that. */
export function recordChanges(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const probe: Probe = { before: document.documentElement.outerHTML, records: [] };
    (window as Probed).domProbe = probe;
    const observer = new MutationObserver((records) => {
      for (const { type, target, attributeName } of records)
        probe.records.push([type, target.nodeName, attributeName].join(' '));
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}

/** For `evaluate`: what was noted so far. */
export function readChanges(): {
  records: string[];
  changed: boolean;
  sheets: number;
  popovers: number;
} {
  const probe = (window as Probed).domProbe;
  if (!probe) throw new Error('nothing was recorded on this page');
  return {
    records: probe.records,
    changed: probe.before !== document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    popovers: document.querySelectorAll(':popover-open').length,
  };
}
