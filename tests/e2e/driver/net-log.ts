import type { LoggedRequest } from './driver.ts';

/** What is read of Chromium's own log of its network; everything else in it is left alone. */
interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

function isNetLog(value: unknown): value is NetLog {
  if (typeof value !== 'object' || value === null) return false;
  return 'constants' in value && 'events' in value && Array.isArray(value.events);
}

/** Every request in a net log: pages, workers, the extension and the browser itself all go through it. */
export function readNetLog(text: string): LoggedRequest[] {
  const log: unknown = JSON.parse(text);
  if (!isNetLog(log)) throw new Error('This is no net log.');
  const start = log.constants.logEventTypes['URL_REQUEST_START_JOB'];
  if (start === undefined) throw new Error('This net log has no requests.');
  return log.events.flatMap(({ type, params }) => {
    if (type !== start || params?.url === undefined) return [];
    const initiator = params.initiator ?? '';
    return [{ url: params.url, initiator: initiator === 'not an origin' ? '' : initiator }];
  });
}
