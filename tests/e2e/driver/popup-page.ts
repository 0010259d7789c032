import { type Driver, type Popup, type Tab, waitFor } from './driver.ts';

/** How a finding stands in the popup's list. */
export interface ListedFinding {
  id: string;
  category: string;
  /** The words by which the popup names it. */
  name: string;
  isFolded: boolean;
}

/** The popup as a reader uses it: what stands in it, and its buttons. */
export class PopupPage {
  readonly view: Popup;

  constructor(view: Popup) {
    this.view = view;
  }

  /** The large words: how much was found, or why there is no list. */
  title(): Promise<string> {
    return this.view.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  }

  /** The site that the popup says it is about. */
  host(): Promise<string> {
    return this.view.evaluate(() => document.querySelector('.header-host')?.textContent ?? '');
  }

  findings(): Promise<ListedFinding[]> {
    return this.view.evaluate(() =>
      [...document.querySelectorAll('[data-finding]')].map((row) => ({
        id: row.getAttribute('data-finding') ?? '',
        category: row.querySelector('.chip')?.textContent ?? '',
        name: row.querySelector('.finding-name')?.textContent ?? '',
        isFolded: row.querySelector('.finding-toggle')?.getAttribute('aria-pressed') === 'true',
      })),
    );
  }

  /** Presses the large button, which must say this, and waits until it says the other thing. */
  async clean(): Promise<void> {
    await this.view.click('[data-action="clean"]');
    await this.#waitForSelector('[data-action="show"]:not([aria-disabled="true"])');
  }

  async showEverything(): Promise<void> {
    await this.view.click('[data-action="show"]');
    await this.#waitForSelector('[data-action="clean"]:not([aria-disabled="true"])');
  }

  /** Presses the button of one finding and waits until it has turned. */
  async toggle(id: string): Promise<void> {
    const button = `[data-finding="${id}"] .finding-toggle`;
    const isFolded = await this.view.evaluate((selector) => document.querySelector(selector)?.getAttribute('aria-pressed') === 'true', button);
    await this.view.click(button);
    await this.#waitForSelector(`${button}[aria-pressed="${String(!isFolded)}"]`);
  }

  async reveal(id: string): Promise<void> {
    await this.view.click(`[data-finding="${id}"] .finding-reveal`);
  }

  /** The rule that the switch shows as chosen. */
  rule(): Promise<string> {
    return this.view.evaluate(() => document.querySelector('[data-rule][aria-pressed="true"]')?.getAttribute('data-rule') ?? '');
  }

  async pressRule(rule: 'off' | 'click' | 'always'): Promise<void> {
    await this.view.click(`[data-rule="${rule}"]`);
  }

  async waitForRule(rule: 'off' | 'click' | 'always'): Promise<void> {
    await this.#waitForSelector(`[data-rule="${rule}"][aria-pressed="true"]`);
  }

  /** Waits for the words that say what went wrong with the rule. */
  problem(): Promise<string> {
    return waitFor('the popup to say what went wrong', this.view, () => document.querySelector('.rule-hint.is-problem')?.textContent);
  }

  async lookOnce(): Promise<void> {
    await this.view.click('[data-action="look"]');
    await this.#waitForSelector('[data-finding]');
  }

  screenshot(): Promise<Uint8Array> {
    return this.view.screenshot();
  }

  close(): Promise<void> {
    return this.view.close();
  }

  async #waitForSelector(selector: string): Promise<void> {
    await waitFor(`${selector} in the popup`, this.view, (text) => document.querySelector(text) !== null, selector);
  }
}

/** Opens the tab's popup and waits until it has something to say. */
export async function openPopup(driver: Driver, tab: Tab): Promise<PopupPage> {
  const view = await driver.openPopup(tab);
  await waitFor('the popup to be filled', view, () => document.querySelector('h1') !== null);
  return new PopupPage(view);
}
