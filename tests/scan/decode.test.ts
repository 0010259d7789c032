import { describe, expect, it } from 'vitest';
import { decode } from '../../scripts/scan/decode.ts';

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
}

describe('decode', () => {
  it.each([
    ['gbk', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
    ['gb2312', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
    ['gb18030', [0x81, 0x39, 0xee, 0x39], '㐀'],
    ['big5', [0xa7, 0x41, 0xa6, 0x6e], '你好'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['euc-jp', [0xc6, 0xfc, 0xcb, 0xdc], '日本'],
    ['iso-8859-1', [0x63, 0x61, 0x66, 0xe9], 'café'],
    ['koi8-r', [0xc4, 0xc1], 'да'],
  ])('reads %s by its meta element', (charset, encoded, text) => {
    for (const meta of [`<meta charset=${charset}>`, `<META http-equiv='Content-Type' content='text/html; charset=${charset}'>`]) {
      const decoded = decode(bytes(`<html><head>${meta}</head><p>`, encoded));
      expect(decoded.text).toBe(`<html><head>${meta}</head><p>${text}`);
      expect(decoded.saysUtf8).toBe(false);
    }
  });

  it('reads UTF-8 where nothing is declared', () => {
    expect(decode(Buffer.from('<p>你好 é'))).toEqual({ text: '<p>你好 é', encoding: 'utf-8', saysUtf8: false });
  });

  it('knows that a page declares UTF-8', () => {
    expect(decode(Buffer.from('<meta charset="UTF-8"><p>é')).saysUtf8).toBe(true);
  });

  it('believes a byte order mark before a meta element, and drops it', () => {
    const decoded = decode(Buffer.from('\ufeff<meta charset=gbk><p>é'));
    expect(decoded).toEqual({ text: '<meta charset=gbk><p>é', encoding: 'utf-8', saysUtf8: false });
    expect(decode(Buffer.from('\ufeff<p>日', 'utf16le')).text).toBe('<p>日');
  });

  it('takes the encoding of an XML declaration', () => {
    expect(decode(bytes('<?xml version="1.0" encoding="gbk"?><p>', [0xc4, 0xe3])).text).toContain('你');
  });

  it('ignores a declaration in a comment, an unknown name, and UTF-16 said in readable bytes', () => {
    expect(decode(Buffer.from('<!-- <meta charset=gbk> --><p>é')).text).toContain('é');
    expect(decode(Buffer.from('<meta charset=klingon><p>é')).text).toContain('é');
    expect(decode(Buffer.from('<meta charset=utf-16><p>é')).text).toContain('é');
  });

  it('puts a replacement sign for broken bytes instead of throwing', () => {
    expect(decode(bytes('<p>a', [0xff], 'b')).text).toBe('<p>a\ufffdb');
  });
});
