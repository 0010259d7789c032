import { scanCode } from '../../lib/signals/scan-code.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  scanCode,
  [
    '想要课件的读者请扫描文末的二维码',
    '長按下圖識別二維碼加入我們',
    'Scan the QR code below to join the workshop group',
  ],
  [
    '扫码枪通过串口把条码发给主机',
    '这里把链接编码成一张图片',
    'The scanner reads one line of code at a time',
  ],
);
