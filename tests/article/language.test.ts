import { describe, expect, it } from 'vitest';
import { languageOf } from '../../lib/article/language.ts';

describe('telling the language from the text', () => {
  it.each([
    ['en', 'The cache is read before the database and that is why it has to be small and near to the code.'],
    ['zh', '缓存要放在离代码最近的地方，Redis 和 Memcached 都可以，关键是键的设计。'],
    ['zh', '快取要放在離程式碼最近的地方，關鍵是鍵的設計。'],
    ['ja', 'キャッシュはコードのすぐ近くに置くべきです。データベースより先に読まれるからです。'],
    ['ko', '캐시는 코드와 가까운 곳에 두어야 합니다. 데이터베이스보다 먼저 읽히기 때문입니다.'],
    ['de', 'Der Speicher wird vor der Datenbank gelesen und ist deshalb klein und nah an dem Code zu halten.'],
    ['ru', 'Кэш читается раньше базы данных, поэтому он должен быть рядом с кодом.'],
    ['und', 'x = 1; y = 2'],
  ])('%s', (lang, text) => expect(languageOf(text)).toBe(lang));

  it('keeps a Chinese post with much code Chinese', () => {
    expect(languageOf('先安装依赖，然后运行下面的命令，看到输出就说明环境已经准备好了。npm install redis pm2 express body parser')).toBe('zh');
  });
});
