import { crc32, deflateSync } from 'node:zlib';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A white PNG of this many pixels each way, black where `isDark` says so; one bit a pixel. */
export const pngOf = (side: number, isDark?: (x: number, y: number) => boolean): Buffer => {
  const stride = Math.ceil(side / 8) + 1;
  const rows = Buffer.alloc(stride * side, 0xff);
  for (let y = 0; y < side; y += 1) {
    // The first byte of a row says that it is not filtered.
    rows[y * stride] = 0;
    for (let x = 0; isDark && x < side; x += 1) {
      const at = y * stride + 1 + (x >> 3);
      if (isDark(x, y)) rows[at] = (rows[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
