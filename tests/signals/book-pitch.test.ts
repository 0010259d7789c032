import { bookPitch } from '../../lib/signals/book-pitch.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  bookPitch,
  [
    '京东购买链接：新书已经上架',
    'Buy my book on the site',
  ],
  [
    '书签存在本地',
    '第三章讲链表',
    'The book value of an asset',
  ],
);
