import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../lib/analyze.ts';
import { languageOf } from '../../lib/article/language.ts';

describe('telling the language from the text', () => {
  it.each([
    ['en', 'The cache is read before the database and that is why it has to be small and near to the code.'],
    ['zh', '缓存要放在离代码最近的地方，Redis 和 Memcached 都可以，关键是键的设计。'],
    ['zh', '快取要放在離程式碼最近的地方，關鍵是鍵的設計。'],
    ['ja', 'キャッシュはコードのすぐ近くに置くべきです。データベースより先に読まれるからです。'],
    ['ko', '캐시는 코드와 가까운 곳에 두어야 합니다. 데이터베이스보다 먼저 읽히기 때문입니다.'],
    ['de', 'Der Speicher wird vor der Datenbank gelesen und ist deshalb klein und nah an dem Code zu halten.'],
    ['fr', 'Le cache est lu avant la base de données, et c’est pour cela que nous le gardons petit.'],
    ['es', 'La caché se lee antes que la base de datos y por eso tiene que ser pequeña y estar cerca del código.'],
    ['pt', 'O cache é lido antes do banco de dados e por isso precisa ser pequeno e ficar perto do código.'],
    ['it', 'La cache è letta prima del database e per questo non è grande e sta vicino alla parte che la usa.'],
    ['nl', 'De cache wordt gelezen voor de database en is daarom klein en niet ver van het programma.'],
    ['sv', 'Minnet läses före databasen och det är därför det inte får vara stort och har en plats nära koden.'],
    ['pl', 'Pamięć jest czytana przed bazą i dlatego nie może być duża oraz musi być blisko kodu, z którym się łączy.'],
    ['cs', 'Paměť se čte před databází a je proto malá, aby byla u kódu, který ji používá, nebo na stejném stroji.'],
    ['tr', 'Önbellek veritabanından önce okunur ve bu yüzden küçük olan bir alan gibi kod ile aynı yerde durur.'],
    ['vi', 'Bộ nhớ đệm được đọc trước cơ sở dữ liệu và vì thế nó không lớn, để ở gần mã của chương trình.'],
    ['id', 'Cache ini dibaca sebelum basis data dan tidak besar karena dekat dengan kode yang memakainya untuk kerja.'],
    ['ru', 'Кэш читается раньше базы данных, поэтому он должен быть рядом с кодом.'],
    ['uk', 'Кеш читається раніше за базу даних, тому він має бути поруч із кодом і не більшим, ніж її індекс.'],
    ['ar', 'تُقرأ الذاكرة قبل قاعدة البيانات ولذلك يجب أن تكون صغيرة وقريبة من الشيفرة.'],
    ['und', 'x = 1; y = 2'],
    ['und', ''],
    ['und', 'https://example.org/the/and/of/to/in/is/that/for/it/with'],
  ])('%s', (lang, text) => expect(languageOf(text)).toBe(lang));

  it('keeps a Chinese post with much code Chinese', () => {
    expect(languageOf('先安装依赖，然后运行下面的命令，看到输出就说明环境已经准备好了。npm install redis pm2 express body parser')).toBe('zh');
    const code = 'const server = createServer(handler); server.listen(port, host, callback); if (error) throw error; for (const item of items) print(item); ';
    expect(languageOf(`先把服务启动起来，再看端口有没有监听成功，失败时先查日志里的报错。\n${code.repeat(8)}`)).toBe('zh');
  });
  it('tells a short note', () => {
    expect(languageOf('今天修好了')).toBe('zh');
    expect(languageOf('It is all in the log of the build')).toBe('en');
  });
  it('takes the language that says more where two are mixed', () => {
    expect(languageOf(`这篇译自一篇英文博客，原标题是 "How the cache of the build is kept warm"。${'作者先讲了缓存为什么会失效，再讲怎么让它重新热起来。'.repeat(4)}`)).toBe('zh');
    expect(languageOf(`${'The name of the tool is taken from a word for a small bird that is seen in the gardens of the city. '.repeat(4)}In Chinese it is 麻雀, which is said 麻雀虽小五脏俱全.`)).toBe('en');
  });
});

it('believes the text and not the page', () => {
  const paragraph = '<p>构建缓存放在离代码最近的地方，每次提交先比较哈希，再决定要不要重新编译，这样一天能省下不少时间。</p>';
  const { document } = parseHTML(`<html lang="en-US"><body><article><h1>构建缓存的设计</h1>${paragraph.repeat(12)}</article></body></html>`);
  expect(analyze(document, { url: 'https://blog.example.org/a-post' }).report.lang).toBe('zh');
});
