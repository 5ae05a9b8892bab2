/**
 * Packs a folder into one file that Firefox installs for good. A folder can only be lent to it, and is forgotten at
 * the next start, which would make every restart an installation.
 *
 * The format is zip without compression: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.16.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { crc32 } from 'node:zlib';

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x800;
const NO_COMPRESSION = 0;
const MIDNIGHT = 0;
/** 1 January 1980, the first day that the format knows. */
const DAY = 33;

/** Writes every file below `folder` into `file`. */
export function packXpi(folder: string, file: string): void {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  for (const path of names) {
    const data = readFileSync(join(folder, path));
    const name = Buffer.from(path.replaceAll('\\', '/'));
    const about = Buffer.alloc(26);
    for (const [value, at] of [
      [VERSION, 0],
      [FLAGS, 2],
      [NO_COMPRESSION, 4],
      [MIDNIGHT, 6],
      [DAY, 8],
      [name.length, 22],
    ] as const)
      about.writeUInt16LE(value, at);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    parts.push(Buffer.from('PK\x03\x04'), about, name, data);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([VERSION, 0]), about, entry, name);
    offset += 4 + about.length + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  writeFileSync(file, Buffer.concat([...parts, listed, end]));
}
