import decodeQR from 'qr/decode.js';

/** Pixels of the longer side: enough for a code that fills a good part of the picture, then for a small one. */
const SIDES = [1600, 3200];
/** Milliseconds for further attempts at a picture that does not decode at once. */
const PATIENCE = 1000;
/** More than photographs have; a larger file would only keep the browser busy. */
const MOST_BYTES = 40_000_000;

/** Why no text was read from a file: too large to be opened here, no picture, or a picture without a code. */
export type Unread = 'too-big' | 'no-picture' | 'no-code';

const textAt = (bitmap: ImageBitmap, side: number): string | undefined => {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const drawing = new OffscreenCanvas(width, height).getContext('2d');
  if (!drawing) return undefined;
  // A code may stand on transparent ground.
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, width, height);
  drawing.drawImage(bitmap, 0, 0, width, height);
  const { data } = drawing.getImageData(0, 0, width, height);
  try {
    return decodeQR({ width, height, data }, { timeLimit: PATIENCE });
  } catch {
    return undefined;
  }
};

/** The text of the QR code in a picture, read on this machine; or why there is none. */
export const textInPicture = async (
  picture: Blob,
): Promise<{ text: string } | { unread: Unread }> => {
  if (picture.size > MOST_BYTES) return { unread: 'too-big' };
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (!bitmap) return { unread: 'no-picture' };
  const longer = Math.max(bitmap.width, bitmap.height);
  try {
    for (const [at, side] of SIDES.entries()) {
      const text = at === 0 || longer > (SIDES[at - 1] ?? 0) ? textAt(bitmap, side) : undefined;
      if (text) return { text };
    }
    return { unread: 'no-code' };
  } finally {
    bitmap.close();
  }
};
