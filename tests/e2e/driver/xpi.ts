import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** The 1st of January 1980 in the format of ZIP: the archive says nothing of when it was made. */
const DOS_DATE = 0x0021;
const IS_UTF8 = 0x0800;

interface Entry {
  name: Buffer;
  data: Buffer;
  offset: number;
}

/** What both headers of an entry hold, in the order of the format; nothing is compressed. */
function commonHeader({ name, data }: Entry): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(IS_UTF8, 2);
  header.writeUInt16LE(DOS_DATE, 8);
  header.writeUInt32LE(crc32(data), 10);
  header.writeUInt32LE(data.length, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function localPart(entry: Entry): Buffer {
  return Buffer.concat([signature(0x504b0304), commonHeader(entry), entry.name, entry.data]);
}

function directoryPart(entry: Entry): Buffer {
  const madeBy = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([signature(0x504b0102), madeBy, commonHeader(entry), rest, entry.name]);
}

/** Packs a built extension as the one file in which Firefox keeps extensions over a restart. */
export async function packXpi(dir: string): Promise<Buffer> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).toSorted();
  const entries: Entry[] = [];
  const parts: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(relative(dir, file).split(sep).join('/'));
    const entry = { name, data: await readFile(file), offset };
    const part = localPart(entry);
    entries.push(entry);
    parts.push(part);
    offset += part.length;
  }
  const directory = Buffer.concat(entries.map(directoryPart));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, signature(0x504b0506), end]);
}
