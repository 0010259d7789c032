/** What the measured post is written of: sentences with places for words, in both languages, and the pitch at its end. */
export interface Writing {
  names: readonly string[];
  things: readonly string[];
  sentences: readonly string[];
  headings: readonly string[];
}

/** `%` takes a thing, `@` a name, `#` a number. */
export const CHINESE: Writing = {
  names: ['Redis', 'Kafka', 'Nginx', 'MySQL', 'Prometheus', 'Spring Boot', 'Docker', 'Elasticsearch', 'gRPC', 'ZooKeeper'],
  things: ['连接池', '消费者组', '索引', '线程池', '缓存', '日志', '分区', '心跳', '快照', '事务', '路由表', '令牌桶', '副本', '锁', '队列', '堆外内存'],
  sentences: [
    '上线前我们在压测环境里把%调大了#倍，结果吞吐没有变化，延迟反而抖得更厉害。',
    '@默认的%策略在大多数场景下够用，但是遇到突发流量时会一次性把后端打满。',
    '排查的时候先看监控，%的等待时间从#毫秒涨到了#毫秒，说明瓶颈不在网络上。',
    '这里要注意一点：%和%不是同一回事，前者由框架管理，后者要自己释放。',
    '如果%已经过期，请求会直接落到@上，这时候加一个互斥%就能挡住大部分重复的回源。',
    '我们最后选择了分批提交，每批#条，失败的部分写进%，由定时任务重新投递。',
    '从源码可以看到，@在启动阶段会扫描所有的%，数量超过#以后耗时明显上升。',
    '为什么不用%？因为它在节点重启以后需要重新选主，期间大约有#秒不可写。',
    '改完之后%的命中率稳定在百分之#左右，内存占用也降下来了。',
    '下图是改造前后的对比，左边是旧的%，右边换成了@。',
  ],
  headings: ['%的工作原理', '为什么@会变慢', '第#步：调整%', '压测结果', '%与%的区别', '遗留问题'],
};

export const ENGLISH: Writing = {
  names: ['Postgres', 'RabbitMQ', 'Envoy', 'Kubernetes', 'ClickHouse', 'Terraform', 'React', 'Rust', 'SQLite', 'Grafana'],
  things: ['scheduler', 'write-ahead log', 'connection pool', 'index', 'retry queue', 'cache line', 'parser', 'event loop', 'snapshot', 'lock', 'hash table', 'garbage collector', 'load balancer', 'lease'],
  sentences: [
    'The % was sized for # requests a second, which is why nobody noticed until the second region came up.',
    'In @ every % belongs to exactly one worker, so there is nothing to lock on the hot path.',
    'We measured # runs with and without the %, and the difference stayed below the noise.',
    "It's tempting to reach for a bigger %, but that only moves the wait from one queue to the next.",
    'A % that is older than # minutes is thrown away; @ rebuilds it from the last checkpoint.',
    'Note that the % and the % must agree on the order of bytes, otherwise the checksum will not match.',
    'The fix was # lines long: close the % before the response is written, not after.',
    'You can watch this happen with the built-in profiler of @, which samples the % every # milliseconds.',
    'Our first attempt kept the % in memory and lost it at every deploy.',
    'Reading the source of @ made it clear that the % is never shrunk once it has grown.',
  ],
  headings: ['How the % works', 'Why @ got slower', 'Step #: move the %', 'Results', 'The % is not the %', 'What is left'],
};

/** The end of the post, block after block: what the engine is there to find. `!` opens a picture. */
export const PITCH: readonly string[] = [
  '写在最后',
  '这份后端进阶的学习资料我已经整理好上传网盘，需要的朋友可以扫描下方二维码免费领取！',
  '!qrcode',
  '一、成长路线图',
  '每个阶段该学什么、看哪些书，都画在一张图里，零基础也能跟上。',
  '!roadmap',
  '二、配套视频教程',
  '如果觉得这篇文章有帮助，欢迎点赞、收藏、关注我，你的支持是我更新的动力！',
  'If you enjoyed this post, subscribe to my newsletter and follow me on Mastodon for more.',
  'Thanks for reading, and see you in the next one!',
];
