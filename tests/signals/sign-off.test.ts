import { signOff } from '../../lib/signals/sign-off.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  signOff,
  [
    '— END —',
    '感谢阅读，我们下期见',
    'Thanks for reading!',
    'Happy coding!',
  ],
  [
    'for 循环以 end 结尾时要换行',
    '下次请求时带上令牌',
    'the thread ends here, reading is over',
  ],
);
