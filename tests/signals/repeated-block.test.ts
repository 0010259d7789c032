import { repeatedBlock } from '../../lib/signals/repeated-block.ts';
import { checkSignal, picture } from './sample.ts';

checkSignal(
  repeatedBlock,
  [
    { post: ['The full set of slides waits for you at the end', 'text', 'The full set of slides waits for you at the end'] },
    { post: [{ pictures: [picture('https://img.example/a.png')] }, 'text', { pictures: [picture('https://img.example/a.png')] }] },
  ],
  [
    { post: ['Result', 'text', 'Result'] },
    { post: [{ pictures: [picture('https://img.example/a.png')] }, { pictures: [picture('https://img.example/b.png')] }] },
    { post: [{ text: 'const value = compute(input, options);', kind: 'code' }, { text: 'const value = compute(input, options);', kind: 'code' }] },
  ],
);
