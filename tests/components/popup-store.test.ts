import { describe, expect, it } from 'vitest';
import { PopupStore } from '../../entrypoints/popup/store.ts';
import type { PageView, TabStatus } from '../../lib/platform/protocol.ts';
import { fakePort } from './fake-port.ts';
import { view } from './samples.ts';

async function started(port = fakePort()) {
  const store = new PopupStore(port);
  await store.start();
  return { port, store };
}

describe('opening', () => {
  it('reads the page and changes nothing in it', async () => {
    const { port, store } = await started();
    expect(store.screen.value).toEqual({ kind: 'page', view: view() });
    for (const change of [port.cleanPage, port.showEverything, port.setFinding, port.revealFinding, port.setSiteRule]) {
      expect(change).not.toHaveBeenCalled();
    }
  });

  it('does not put the engine into a page of a site that is off', async () => {
    const { port, store } = await started(fakePort(view(), 'off'));
    expect(store.screen.value.kind).toBe('off');
    expect(port.prepareTab).not.toHaveBeenCalled();
  });

  it('looks once at a page of a site that is off and keeps the rule', async () => {
    const { port, store } = await started(fakePort(view(), 'off'));
    await store.lookOnce();
    expect(store.screen.value.kind).toBe('page');
    expect(store.site.value?.rule).toBe('off');
    expect(port.setSiteRule).not.toHaveBeenCalled();
  });

  it('says why a tab cannot be read', async () => {
    const port = fakePort();
    const status: TabStatus = { kind: 'unreachable', reason: 'no-access' };
    port.prepareTab.mockResolvedValue(status);
    const { store } = await started(port);
    expect(store.screen.value).toEqual(status);
    expect(port.readPage).not.toHaveBeenCalled();
  });

  it('takes a window without a tab for a page of the browser', async () => {
    const port = fakePort();
    port.activeTab.mockResolvedValue(undefined);
    const { store } = await started(port);
    expect(store.screen.value).toEqual({ kind: 'unreachable', reason: 'browser-page' });
  });

  it('shows a failure of the engine with its message', async () => {
    const port = fakePort();
    port.readPage.mockRejectedValue(new Error('engine is gone'));
    const { store } = await started(port);
    expect(store.screen.value).toEqual({ kind: 'unreachable', reason: 'failed', detail: 'engine is gone' });
    expect(store.isBusy.value).toBe(false);
  });
});

describe('folding', () => {
  it('follows what the page says of every finding', async () => {
    const { store } = await started();
    expect(store.folded.value.size).toBe(0);
    await store.clean();
    expect([...store.folded.value]).toEqual(['0-9', '0-20', '0-30']);
    await store.fold('0-20', false);
    expect([...store.folded.value]).toEqual(['0-9', '0-30']);
    await store.showEverything();
    expect(store.folded.value.size).toBe(0);
  });

  it('does not take a marked finding for a folded one', async () => {
    const { store } = await started(fakePort(view({}, 'marked')));
    expect(store.folded.value.size).toBe(0);
  });

  it('leaves a second press out while the page still answers', async () => {
    const { port, store } = await started();
    await Promise.all([store.clean(), store.clean()]);
    expect(port.cleanPage).toHaveBeenCalledTimes(1);
  });

  it('closes after revealing only where it covers the page', async () => {
    const { port, store } = await started();
    await store.reveal('0-9');
    expect(port.close).not.toHaveBeenCalled();
    port.coversPage.mockReturnValue(true);
    await store.reveal('0-9');
    expect(port.revealFinding).toHaveBeenLastCalledWith(7, '0-9');
    expect(port.close).toHaveBeenCalledTimes(1);
  });
});

describe('the rule for the site', () => {
  it('sends the wish and asks for access before anything is awaited', async () => {
    const { port, store } = await started();
    const done = store.chooseRule('always');
    expect(port.wishAlways).toHaveBeenCalledWith('blog.example', 7);
    expect(port.requestAccess).toHaveBeenCalledWith('blog.example');
    expect(port.wishAlways.mock.invocationCallOrder[0]).toBeLessThan(port.requestAccess.mock.invocationCallOrder[0] ?? 0);
    await done;
    expect(port.setSiteRule).toHaveBeenCalledWith('blog.example', 'always');
    expect(store.site.value?.rule).toBe('always');
    expect(store.problem.value).toBeUndefined();
  });

  it('stays at `click` when access is refused and says so', async () => {
    const { port, store } = await started();
    port.requestAccess.mockResolvedValue(false);
    await store.chooseRule('always');
    expect(port.setSiteRule).toHaveBeenCalledWith('blog.example', 'click');
    expect(store.site.value?.rule).toBe('click');
    expect(store.problem.value).toBe('refused');
    await store.chooseRule('click');
    expect(store.problem.value).toBeUndefined();
  });

  it('says so when the background finds no access after all', async () => {
    const { port, store } = await started();
    port.setSiteRule.mockResolvedValue({ host: 'blog.example', rule: 'click', granted: false });
    await store.chooseRule('always');
    expect(store.problem.value).toBe('refused');
  });

  it('keeps what is shown when the choice cannot be saved', async () => {
    const { port, store } = await started();
    port.setSiteRule.mockRejectedValue(new Error('storage is full'));
    await store.chooseRule('off');
    expect(store.problem.value).toBe('failed');
    expect(store.site.value?.rule).toBe('click');
    expect(store.screen.value.kind).toBe('page');
  });

  it('asks for nothing but `always`', async () => {
    const { port, store } = await started();
    await store.chooseRule('off');
    await store.chooseRule('click');
    expect(port.requestAccess).not.toHaveBeenCalled();
    expect(port.wishAlways).not.toHaveBeenCalled();
  });

  it('is heard while the page is still being read', async () => {
    const port = fakePort();
    const answer = Promise.withResolvers<PageView>();
    port.readPage.mockReturnValue(answer.promise);
    const store = new PopupStore(port);
    const start = store.start();
    await expect.poll(() => port.readPage.mock.calls.length).toBe(1);
    const choice = store.chooseRule('off');
    answer.resolve(view());
    await Promise.all([start, choice]);
    expect(store.screen.value.kind).toBe('off');
  });

  it('leaves the page in use while the browser asks', async () => {
    const { port, store } = await started();
    const answer = Promise.withResolvers<boolean>();
    port.requestAccess.mockReturnValue(answer.promise);
    const choice = store.chooseRule('always');
    await store.clean();
    expect(store.folded.value.size).toBe(3);
    await store.chooseRule('always');
    expect(port.requestAccess).toHaveBeenCalledTimes(1);
    answer.resolve(true);
    await choice;
    expect(store.site.value?.rule).toBe('always');
    expect(store.folded.value.size).toBe(3);
  });

  it('gives a folded page back when it is switched off', async () => {
    const { port, store } = await started();
    await store.clean();
    await store.chooseRule('off');
    expect(port.showEverything).toHaveBeenCalledTimes(1);
    expect(store.screen.value.kind).toBe('off');
  });

  it('looks at the page as soon as it is switched on', async () => {
    const { port, store } = await started(fakePort(view(), 'off'));
    expect(store.screen.value.kind).toBe('off');
    await store.chooseRule('click');
    expect(port.prepareTab).toHaveBeenCalledTimes(1);
    expect(store.screen.value.kind).toBe('page');
  });

  it('shows what is folded although it is off, and off then gives the page back', async () => {
    const { port, store } = await started(fakePort(view({}, 'folded'), 'off'));
    expect(port.prepareTab).not.toHaveBeenCalled();
    expect(store.screen.value.kind).toBe('page');
    await store.chooseRule('off');
    expect(port.showEverything).toHaveBeenCalledTimes(1);
    expect(store.screen.value.kind).toBe('off');
  });
});
