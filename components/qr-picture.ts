import decodeQR from 'qr/decode.js';

/** Pixels of the longer side that are enough for any code on a photograph. */
const LONGEST = 1600;
/** Milliseconds for further attempts at a picture that does not decode at once. */
const PATIENCE = 1500;

/** The text of the QR code in a picture, read on this machine; undefined where none is found or it is no picture. */
export const textInPicture = async (picture: Blob): Promise<string | undefined> => {
  try {
    const bitmap = await createImageBitmap(picture);
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const drawing = new OffscreenCanvas(width, height).getContext('2d');
    if (!drawing) return undefined;
    // A code may stand on transparent ground.
    drawing.fillStyle = 'white';
    drawing.fillRect(0, 0, width, height);
    drawing.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const { data } = drawing.getImageData(0, 0, width, height);
    return decodeQR({ width, height, data }, { timeLimit: PATIENCE });
  } catch {
    return undefined;
  }
};
