import { expect, test } from 'vitest';
import { readNetLog } from '../e2e/driver/net-log.ts';

test('a net log gives every started request with who asked for it', () => {
  const log = {
    constants: { logEventTypes: { REQUEST_ALIVE: 1, URL_REQUEST_START_JOB: 2 } },
    events: [
      { type: 1, params: { url: 'http://a.test/alive' } },
      { type: 2, params: { url: 'http://a.test/', initiator: 'not an origin' } },
      { type: 2, params: { url: 'http://b.test/beacon', initiator: 'chrome-extension://abc' } },
      { type: 2 },
    ],
  };
  expect(readNetLog(JSON.stringify(log))).toEqual([
    { url: 'http://a.test/', initiator: '' },
    { url: 'http://b.test/beacon', initiator: 'chrome-extension://abc' },
  ]);
});

test('anything else is refused, so that an empty answer never looks like silence', () => {
  expect(() => readNetLog('{}')).toThrow('no net log');
  expect(() => readNetLog('{"constants":{"logEventTypes":{}},"events":[]}')).toThrow('no requests');
});
