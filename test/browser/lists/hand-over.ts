/** Files handed to a view as a person does without a file dialog: dropped on an element, or pasted into a field. */
import type { Page } from 'puppeteer-core';

/** Drops real files from the disk on an element, by the browser's own drag and drop. */
export const dropFiles = async (page: Page, selector: string, files: string[]): Promise<void> => {
  const element = await page.waitForSelector(selector);
  await element?.scrollIntoView();
  const box = await element?.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  const session = await page.createCDPSession();
  const data = { items: [], files, dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
};

/** Pastes a file into a field, as a screenshot comes from the clipboard. True where the field took it. */
export const pasteFile = (
  page: Page,
  selector: string,
  bytes: Buffer,
  name: string,
  type: string,
): Promise<boolean> =>
  page.$eval(
    selector,
    (field, [text, fileName, mime]) => {
      const clipboardData = new DataTransfer();
      const content = Uint8Array.fromBase64(text);
      clipboardData.items.add(new File([content], fileName, { type: mime }));
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return !field.dispatchEvent(paste);
    },
    [bytes.toString('base64'), name, type] as const,
  );
