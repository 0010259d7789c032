import { effect } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { App } from '../../entrypoints/popup/App.tsx';
import { PopupStore } from '../../entrypoints/popup/store.ts';
import { fakePort } from './fake-port.ts';

let opened: PopupStore | undefined;

afterEach(() => {
  render(null, document.body);
});

/** Renders the popup; what it asks of the browser is answered when `store.start()` is called. */
export async function renderPopup(port = fakePort()) {
  const store = new PopupStore(port);
  opened = store;
  document.documentElement.lang = 'en';
  document.title = 'Unlure';
  await act(() => render(<App store={store} />, document.body));
  return { port, store };
}

/** Opens the popup and waits until the page has answered. */
export async function openPopup(port = fakePort()) {
  const popup = await renderPopup(port);
  await act(() => popup.store.start());
  return popup;
}

export function get(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`nothing at ${selector}`);
  return found;
}

export const all = (selector: string) => [...document.querySelectorAll(selector)];
export const text = (selector: string) => get(selector).textContent;
export const texts = (selector: string) => all(selector).map((element) => element.textContent);

/** Presses and waits for the answer; `during` looks at what has happened inside the press itself. */
export const click = (selector: string, during?: () => void) =>
  act(async () => {
    get(selector).click();
    during?.();
    await idle();
  });

/** A press makes the store busy at once, so idle means answered. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (opened?.isBusy.value === false && !opened.isChoosing.value) queueMicrotask(() => (stop(), resolve()));
    });
  });
}
