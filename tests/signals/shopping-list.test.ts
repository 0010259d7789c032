import { shoppingList } from '../../lib/signals/shopping-list.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  shoppingList,
  [
    'Products in this video',
  ],
  [
    'products table in the shop schema',
    'The hardware watchdog resets the board',
    '购物车的接口',
  ],
);
