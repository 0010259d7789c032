import { closingLinks } from '../../lib/signals/closing-links.ts';
import { checkSignal, link, type BlockSample } from './sample.ts';

function lines(...addresses: string[]): BlockSample[] {
  return addresses.map((address, at) => ({ kind: 'item', text: `Eintrag ${at}`, links: [link(address, `Eintrag ${at}`)] }));
}

const posts = ['https://blog.vendor.example/a', 'https://blog.vendor.example/b', 'https://www.vendor.example/c'];

checkSignal(
  closingLinks,
  [{ post: ['Text davor', 'Weiter lesen', ...lines(...posts)] }, { post: ['这是正文', ...lines(...posts, 'https://vendor.example/d')] }],
  [
    { post: ['Only two', ...lines(...posts.slice(1))] },
    { post: ['Several sites', ...lines('https://one.example/a', 'https://two.example/b', 'https://three.example/c')] },
    { post: ['References', ...lines(...posts)] },
    { post: ['Documentation', ...lines('https://vendor.example/docs/a', 'https://vendor.example/docs/b', 'https://vendor.example/docs/c')] },
    { post: [...lines(...posts), 'a', 'b', 'c', 'the post goes on'] },
    { post: ['Text around the links', ...lines(...posts).map((block): BlockSample => (typeof block === 'string' ? block : { ...block, text: `${block.text ?? ''} explains why the cache is read before the database` }))] },
  ],
);
