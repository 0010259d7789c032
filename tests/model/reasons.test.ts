import { describe, expect, it } from 'vitest';
import type { Finding } from '../../lib/model/gather.ts';
import { pictureName, reasonsOf } from '../../lib/model/reasons.ts';
import type { Category } from '../../lib/report.ts';
import { link, makeBlock, picture, type BlockSample } from '../signals/sample.ts';

const found = (code: string, weight: number, category: Category, quote?: string, data?: Record<string, string | number>): Finding => ({
  code,
  evidence: { category, weight, ...(quote === undefined ? {} : { quote }), ...(data ? { data } : {}) },
});

/** Reasons for the blocks `first`…`last`; each block comes with what was found in it. */
function reasons(samples: readonly [BlockSample, ...Finding[]][], first: number, last: number, category: Category = 'follow') {
  return reasonsOf(samples.map(([sample], at) => makeBlock(sample, at)), samples.map(([, ...findings]) => findings), { first, last, category });
}

describe('reasonsOf', () => {
  it('names the block in which the words stand, the strongest of each signal first', () => {
    const given = reasons([['A post.'], ['Please share it.', found('follow-ask', 4, 'follow', 'share it')], ['Comment below.', found('comment-ask', 5, 'follow', 'Comment')]], 1, 2);
    expect(given).toEqual([{ code: 'comment-ask', block: 2, quote: 'Comment' }, { code: 'follow-ask', block: 1, quote: 'share it' }]);
  });

  it('names one thing in each block before a second in any', () => {
    const ask = (quote: string, weight: number) => found('follow-ask', weight, 'follow', quote);
    const given = reasons([['One two.', ask('One', 5), ask('two', 4.5)], ['Three.', ask('Three', 3.5)]], 0, 1);
    expect(given.map(({ quote }) => quote)).toEqual(['One', 'Three', 'two']);
  });

  it('keeps to evidence of the kind of the run, and takes other where there is none', () => {
    const book = found('book-pitch', 4, 'ad', 'a book');
    expect(reasons([['Follow me, buy a book.', found('follow-ask', 4, 'follow', 'Follow me'), book]], 0, 0).map(({ code }) => code)).toEqual(['follow-ask']);
    expect(reasons([['Buy a book.', book]], 0, 0).map(({ code }) => code)).toEqual(['book-pitch']);
  });

  it('never quotes what speaks against the run', () => {
    const given = reasons([['Follow the steps.', found('follow-ask', 4, 'follow', 'Follow'), found('how-to-step', -3, 'ad', 'steps')]], 0, 0);
    expect(given.map(({ code }) => code)).toEqual(['follow-ask']);
  });

  it('quotes again where a block says the same in other words', () => {
    const text = '如果觉得有帮助，请给文章点个赞吧。也欢迎关注我的公众号！';
    const given = reasons([[text, found('follow-ask', 5, 'follow', '请给文章点个赞吧')]], 0, 0);
    expect(given.map(({ code }) => code)).toEqual(['follow-ask', 'follow-ask']);
    expect(given[1]?.quote).toContain('关注我的公众号');
    expect(text).toContain(given[1]?.quote);
  });

  it('names a link by its host, a picture by its name, a card by its own', () => {
    const samples: [BlockSample, ...Finding[]][] = [
      [{ text: 'Chat', links: [link('https://chat.example/x', 'Chat')] }, found('community-link', 4, 'follow', 'Chat', { host: 'chat.example' })],
      [{ pictures: [picture('https://img.example/a/qr-group.png?w=3')] }, found('qr-picture', 3, 'qr')],
      [{ card: 'mp-common-profile' }, found('platform-card', 5, 'follow', '')],
    ];
    expect(reasons(samples, 0, 2)).toEqual([
      { code: 'platform-card', block: 2, data: { card: 'mp-common-profile' } },
      { code: 'community-link', block: 0, quote: 'Chat', data: { host: 'chat.example' } },
      { code: 'qr-picture', block: 1, data: { picture: 'qr-group.png' } },
    ]);
  });

  it('quotes the block itself where a signal names words that do not stand in it', () => {
    expect(reasons([['Join us.', found('group-invite', 4, 'follow', 'join  us')]], 0, 0)).toEqual([{ code: 'group-invite', block: 0, quote: 'Join us.' }]);
  });
});

describe('a run that no evidence of its own carries', () => {
  const follow = found('follow-ask', 4, 'follow', 'Follow me');

  it('names the nearest block that speaks, and how far into the post it stands', () => {
    expect(reasons([['The subject.'], ['Follow me.', follow], [{ pictures: [picture('https://img.example/1.png')] }], ['END']], 2, 2, 'qr')).toEqual([
      { code: 'reads-like', block: 1, quote: 'Follow me', data: { part: 75 } },
    ]);
  });

  it('names the block before it where none speaks', () => {
    expect(reasons([['The subject.'], ['Some words.']], 1, 1)).toEqual([{ code: 'reads-like', block: 0, quote: 'The subject.', data: { part: 100 } }]);
  });

  it('says so first where what it has is weak, and still tells what that is', () => {
    const weak = found('repeated-block', 1, 'giveaway', 'Again', { count: 2 });
    const given = reasons([['Follow me.', follow], ['Again.', weak], ['And more.'], ['And more.']], 1, 3, 'giveaway');
    expect(given.map(({ code }) => code)).toEqual(['reads-like', 'repeated-block']);
  });
});

describe('pictureName', () => {
  it.each([
    ['its words', picture('https://img.example/1.png', ' Scan me '), 'Scan me'],
    ['the end of its address', picture('https://img.example/2020/qr-group.png?size=2#x'), 'qr-group.png'],
    ['two parts where the last is a number only', picture('https://img.example/png/abc123/640?wx_fmt=png'), 'abc123/640'],
  ])('is %s', (_, given, name) => expect(pictureName(given)).toBe(name));
});
