import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Driver, Tab } from '../../tests/e2e/driver/driver.ts';
import { askEngine } from '../../tests/e2e/driver/engine.ts';
import { countMarks, differenceFromBefore, rememberPage } from '../../tests/e2e/driver/page-state.ts';
import { openPopup, type PopupPage } from '../../tests/e2e/driver/popup-page.ts';
import { pageLines } from '../scan/table.ts';

export interface Run {
  driver: Driver;
  url: string;
  /** Where the pictures go. */
  outDir: string;
  /** Where pictures of the window with the end of the page go besides. */
  imagesDir?: string;
  /** What the page is called in the table. */
  name: string;
  columns: number;
  say(line: string): void;
}

/**
 * The main job without a display: the real popup is opened, pressed and pressed again, with pictures of each step.
 * Gives back what went wrong, one sentence each.
 */
export async function driveHeadless(run: Run): Promise<string[]> {
  const { driver, say } = run;
  await mkdir(run.outDir, { recursive: true });
  const tab = await driver.openTab(run.url);
  await rememberPage(tab);
  await keep(run, 'before.png', await tab.screenshotWhole());
  const popup = await openPopup(driver, tab);
  await keep(run, 'popup.png', await popup.screenshot());
  if (run.imagesDir !== undefined) {
    await keepForReadme(run.imagesDir, 'popup.png', await popup.screenshot());
    await keepForReadme(run.imagesDir, 'post.png', await windowAtEnd(tab));
  }
  const { report } = await askEngine(popup.view, 'readPage');
  say(pageLines(run.name, report, { colour: false, columns: run.columns }).trimEnd());
  say('');
  if (report.findings.length === 0) {
    say(`The popup says: ${await popup.title()}`);
    return (await differenceFromBefore(tab)) === '' ? [] : ['Looking at the page has changed it.'];
  }
  return cleanAndRestore(run, tab, popup);
}

async function cleanAndRestore(run: Run, tab: Tab, popup: PopupPage): Promise<string[]> {
  const wrong: string[] = [];
  const changed = await differenceFromBefore(tab);
  if (changed !== '') wrong.push(`Opening the popup has changed the page: ${changed}`);
  await popup.clean();
  await keep(run, 'after.png', await tab.screenshotWhole());
  if (run.imagesDir !== undefined) await keepForReadme(run.imagesDir, 'cleaned.png', await windowAtEnd(tab));
  const folded = await countMarks(tab, 'folded');
  run.say(`Pressed "Clean this page": ${folded} elements of the page are folded.`);
  if (folded === 0) wrong.push('The page was not cleaned.');
  await popup.showEverything();
  const left = await differenceFromBefore(tab);
  if (left === '') run.say('Pressed "Show everything": the page has every one of its own nodes back.');
  else wrong.push(`The page was not restored: ${left}`);
  return wrong;
}

async function keep(run: Run, name: string, picture: Uint8Array): Promise<void> {
  const file = join(run.outDir, name);
  await writeFile(file, picture);
  run.say(relative(process.cwd(), file));
}

async function keepForReadme(dir: string, name: string, picture: Uint8Array): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, name), picture);
}

/** The window as it is when somebody has read to the end, where most promo stands. */
async function windowAtEnd(tab: Tab): Promise<Uint8Array> {
  await tab.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  });
  return tab.screenshot();
}
