import { isGranted, originOf } from '../../lib/platform/permissions.ts';
import { registerGates, registeredGates, unregisterGates } from '../../lib/platform/scripting.ts';
import { readSettings, updateSettings } from '../../lib/platform/storage.ts';
import { alwaysSites, planGates } from '../../lib/rules/gates.ts';
import { hostsOf } from '../../lib/rules/hosts.ts';

let last: Promise<void> = Promise.resolve();

/**
 * Makes registrations, rules and permissions agree. Needed at every start, not only after a change: Chromium forgets the
 * registrations of an unpacked extension when it restarts, and permissions are taken away in the browser's own settings
 * while the extension does not run. One run after the other, so that two never register the same host.
 */
export function reconcile(): Promise<void> {
  const run = last.then(once);
  // Whoever asked hears of a failure; the next run must not.
  last = run.catch(() => undefined);
  return run;
}

async function once(): Promise<void> {
  const settings = await readSettings();
  const hosts = alwaysSites(settings).flatMap(hostsOf);
  const answers = await Promise.all(hosts.map(async (host) => ((await isGranted(host)) ? [host] : [])));
  const granted = new Set(answers.flat());
  const { add, remove } = planGates(settings, granted, await registeredGates());
  await unregisterGates(remove);
  await registerGates(add.map((host) => ({ host, origin: originOf(host) })));
  await updateSettings((now) => planGates(now, granted, []).settings);
}
