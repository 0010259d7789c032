import { CHINESE, ENGLISH, PITCH, type Writing } from './words.ts';

/** Numbers in 0…1, the same after the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Writer {
  readonly #next: () => number;
  #pictures = 0;

  constructor(seed: number) {
    this.#next = numbers(seed);
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  pick<T>(list: readonly T[], fallback: T): T {
    return list[Math.floor(this.#next() * list.length)] ?? fallback;
  }

  fill(pattern: string, writing: Writing): string {
    return pattern.replace(/[%@#]/g, (place) => {
      if (place === '#') return String(2 + Math.floor(this.#next() * 900));
      return place === '%' ? this.pick(writing.things, '') : this.pick(writing.names, '');
    });
  }

  /** One to three sentences, dressed as editors do it: spans, emphasis, code, links. */
  prose(writing: Writing, most = 3): string {
    const count = 1 + Math.floor(this.#next() ** 1.5 * most);
    return Array.from({ length: count }, () => this.#dress(this.fill(this.pick(writing.sentences, ''), writing), writing)).join(writing === ENGLISH ? ' ' : '');
  }

  #dress(sentence: string, writing: Writing): string {
    if (this.chance(0.12)) return sentence.replace(/^(.{4,12}?)(?= |，|,)/u, '<strong>$1</strong>');
    if (this.chance(0.5)) return `<span style="color:#333">${sentence}</span>`;
    const name = this.pick(writing.names, '');
    if (this.chance(0.06)) return `<code>${name.toLowerCase()}.conf</code> ${sentence}`;
    if (this.chance(0.08)) return `${sentence} <a href="https://docs.${name.toLowerCase().replace(' ', '-')}.example/guide/${Math.floor(this.#next() * 90)}">${name}</a>`;
    return sentence;
  }

  picture(name = 'figure'): string {
    const number = ++this.#pictures;
    return `<p><img src="https://img.example/${name}-${number}.png" alt="${this.chance(0.3) ? name : ''}" width="${240 + number * 8}" height="${240 + (number % 5) * 60}"></p>`;
  }

  code(): string {
    const lines = Array.from({ length: 3 + Math.floor(this.#next() * 8) }, (_, line) => `const row${line} = await pool.query("select * from t where id = $1", [${Math.floor(this.#next() * 999)}]);`);
    return `<pre><code>${lines.join('\n')}</code></pre>`;
  }

  item(writing: Writing): string {
    const count = 2 + Math.floor(this.#next() * 4);
    return `<ul>${Array.from({ length: count }, () => `<li>${this.prose(writing, 1)}</li>`).join('')}</ul>`;
  }

  title(): string {
    return this.fill(this.pick(ENGLISH.headings, ''), ENGLISH);
  }

  block(): string {
    const writing = this.chance(0.6) ? CHINESE : ENGLISH;
    const kind = this.#next();
    if (kind < 0.09) return `<h2>${this.fill(this.pick(writing.headings, ''), writing)}</h2>`;
    if (kind < 0.2) return this.picture();
    if (kind < 0.26) return this.code();
    if (kind < 0.3) return this.item(writing);
    if (kind < 0.33) return `<blockquote><p>${this.prose(writing, 2)}</p></blockquote>`;
    return `<p>${this.prose(writing)}</p>`;
  }
}

/** How many blocks a piece of the post is cut into. */
function blocksIn(piece: string): number {
  return piece.startsWith('<ul>') ? piece.split('<li>').length - 1 : 1;
}

/** What stands around a post on a blog: menus, earlier posts, comments; five to nine elements a block are usual on saved pages, the post included. */
function furniture(writer: Writer): { header: string; aside: string; comments: string } {
  const menu = (name: string, count: number) => `<ul class="menu">${Array.from({ length: count }, (_, at) => `<li class="menu-item"><a href="/${name}/${at}"><span>${name} ${at}</span></a></li>`).join('')}</ul>`;
  const card = (at: number) => `<div class="card"><a href="/posts/${at}"><img src="/covers/${at}.jpg" width="120" height="80"><h4>${writer.title()}</h4></a><div class="meta"><span class="date">2024-05-${10 + (at % 20)}</span><span class="tag">${writer.title()}</span></div></div>`;
  const comment = (at: number) => `<div class="comment" id="comment-${at}"><div class="avatar"><img src="/avatars/${at}.png"></div><div class="text"><a class="name" href="/users/${at}">reader ${at}</a><time>2024-06-${10 + (at % 20)}</time><p>${writer.prose(CHINESE, 1)}</p><button><span>回复</span></button></div></div>`;
  const list = (make: (at: number) => string, count: number) => Array.from({ length: count }, (_, at) => make(at)).join('\n');
  return { header: `<nav>${menu('topics', 14)}${menu('about', 8)}</nav>`, aside: `${list(card, 24)}${menu('archive', 40)}`, comments: list(comment, 45) };
}

/**
 * A page with a post of so many blocks in Chinese and English, with headings, code, lists, links and pictures in the shares they have on
 * real posts, and a pitch at its end. The same number and seed give the same page.
 */
export function makePost(blocks: number, seed = 7): string {
  const writer = new Writer(seed);
  const pieces: string[] = [];
  for (let left = blocks - PITCH.length - 1; left > 0; ) {
    const piece = writer.block();
    const count = blocksIn(piece);
    if (count > left) continue;
    pieces.push(piece);
    left -= count;
  }
  const pitch = PITCH.map((text) => (text.startsWith('!') ? writer.picture(text.slice(1)) : `<p>${text}</p>`));
  const { header, aside, comments } = furniture(writer);
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>一次排查：从连接池到消息队列</title></head><body class="single">
<header class="site-header"><div class="wrap">${header}</div></header>
<div class="layout"><main class="site-main"><article class="post"><h1>一次排查：从连接池到消息队列</h1>${pieces.join('\n')}${pitch.join('\n')}</article>
<section class="comments">${comments}</section></main><aside class="sidebar">${aside}</aside></div><footer><p>2024</p></footer></body></html>`;
}
