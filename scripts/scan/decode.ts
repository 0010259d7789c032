/** The part of a page in which browsers, too, look for the name of its encoding; long heads put it behind scripts. */
const PRESCAN_BYTES = 8192;

export interface Decoded {
  text: string;
  /** The encoding's name as TextDecoder tells it. */
  encoding: string;
  /** True when a reader of the same bytes, written back as UTF-8, would know that they are UTF-8. */
  saysUtf8: boolean;
}

/** Turns a page's bytes into text: byte order mark, else the declared encoding, else UTF-8. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = byteOrderMark(bytes);
  const declared = mark ?? declaredEncoding(bytes);
  const decoder = decoderFor(declared);
  return {
    text: decoder.decode(bytes),
    encoding: decoder.encoding,
    saysUtf8: declared !== undefined && mark === undefined && decoder.encoding === 'utf-8',
  };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES)).replace(/<!--.*?-->/gs, '');
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(start);
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start);
  const name = (meta ?? xml)?.[1]?.toLowerCase();
  // A page that could be read this far is no UTF-16, whatever it says (the HTML standard's rule).
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

function decoderFor(name: string | undefined): TextDecoder {
  try {
    return new TextDecoder(name ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}
