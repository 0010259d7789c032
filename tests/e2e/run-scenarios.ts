import { describe } from 'vitest';
import { type BrowserKind, findBrowser, isBranded } from '../../scripts/browsers.ts';
import { articles } from './scenarios/articles.ts';
import { live } from './scenarios/live.ts';
import { mainJob } from './scenarios/main-job.ts';
import { popupLook } from './scenarios/popup-look.ts';
import { requests } from './scenarios/requests.ts';
import { restart, rules } from './scenarios/rules.ts';
import { sameAsScan } from './scenarios/same-as-scan.ts';
import { useFolder, useIdleWorld, useWorld } from './world.ts';

/** Every scenario, in one kind of browser. What leaves traces in the browser gets one of its own. */
export function runScenarios(kind: BrowserKind): void {
  describe('in one browser', () => {
    const world = useWorld(kind);
    mainJob(world);
    articles(world);
    live(world);
    popupLook(world);
    sameAsScan(world);
  });

  describe('the rule for a site', () => {
    rules(useWorld(kind));
  });

  describe.skipIf(isBranded(findBrowser(kind) ?? ''))('a kept profile', () => {
    const profileDir = useFolder();
    restart(useIdleWorld(kind), profileDir);
  });

  describe('the network', () => {
    const logDir = useFolder();
    requests(useWorld(kind, () => ({ logDir: logDir() })));
  });
}
