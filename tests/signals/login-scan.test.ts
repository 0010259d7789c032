import { loginScan } from '../../lib/signals/login-scan.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  loginScan,
  [
    '扫码登录的时序如下',
    '用这个库生成二维码',
    'Generate a QR code in the browser',
  ],
  [
    '扫码领取课件',
    '登录以后跳转到首页',
    'Scan the code below to join',
  ],
);
