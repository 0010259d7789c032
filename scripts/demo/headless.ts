import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Driver, Tab } from '../../tests/e2e/driver/driver.ts';
import { askEngine } from '../../tests/e2e/driver/engine.ts';
import { openPopup, type PopupPage } from '../../tests/e2e/driver/popup-page.ts';
import { pageLines } from '../scan/table.ts';

export interface Run {
  driver: Driver;
  url: string;
  /** Where the pictures go. */
  outDir: string;
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
  await tab.evaluate(rememberPage);
  await keep(run, 'before.png', await tab.screenshotWhole());
  const popup = await openPopup(driver, tab);
  await keep(run, 'popup.png', await popup.screenshot());
  const { report } = await askEngine(popup.view, 'readPage');
  say(pageLines(run.name, report, { colour: false, columns: run.columns }).trimEnd());
  say('');
  if (report.findings.length === 0) {
    say(`The popup says: ${await popup.title()}`);
    return (await isAsBefore(tab)) ? [] : ['Looking at the page has changed it.'];
  }
  return cleanAndRestore(run, tab, popup);
}

async function cleanAndRestore(run: Run, tab: Tab, popup: PopupPage): Promise<string[]> {
  const wrong: string[] = [];
  if (!(await isAsBefore(tab))) wrong.push('Opening the popup has changed the page.');
  await popup.clean();
  await keep(run, 'after.png', await tab.screenshotWhole());
  const flagged = await tab.evaluate(() => document.querySelectorAll('[data-unlure]').length);
  run.say(`Pressed "Clean this page": ${flagged} elements of the page are folded.`);
  if (flagged === 0) wrong.push('The page was not cleaned.');
  await popup.showEverything();
  if (await isAsBefore(tab)) run.say('Pressed "Show everything": the page has every one of its own nodes back.');
  else wrong.push('The page was not restored.');
  return wrong;
}

async function keep(run: Run, name: string, picture: Uint8Array): Promise<void> {
  const file = join(run.outDir, name);
  await writeFile(file, picture);
  run.say(relative(process.cwd(), file));
}

/** Runs in the page: keeps every node and the text of the whole page. */
function rememberPage(): void {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  Reflect.set(window, 'unlureBefore', { nodes, html: document.documentElement.outerHTML });
}

function isAsBefore(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => {
    const before: { nodes: Node[]; html: string } = Reflect.get(window, 'unlureBefore');
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    const isSame = before.nodes.every((node) => walker.nextNode() === node) && walker.nextNode() === null;
    return isSame && document.documentElement.outerHTML === before.html;
  });
}
