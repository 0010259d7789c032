import { defineExtensionMessaging, type GetDataType, type GetReturnType } from '@webext-core/messaging';
import type { Protocol } from './protocol.ts';
import { isAllowed, type Sender } from './senders.ts';
import { hasShape } from './shapes.ts';

type Data<Type extends keyof Protocol> = GetDataType<Protocol[Type]>;
type Reply<Type extends keyof Protocol> = GetReturnType<Protocol[Type]>;

const messenger = defineExtensionMessaging<Protocol>();
const logged = new Set<string>();

/**
 * Sends a message: to the background without a third argument, to the engine of a tab with `engineOf(tabId)`.
 * Rejects when nobody listens, when the message was refused and when its handler threw.
 */
export const { sendMessage } = messenger;

/** The engine runs in the top frame only; without the frame a message would go to every frame of the tab. */
export function engineOf(tabId: number): { tabId: number; frameId: 0 } {
  return { tabId, frameId: 0 };
}

/** Answers one kind of message, until the signal is aborted. A wrong sender or a wrong shape never reaches the handler. */
export function onMessage<Type extends keyof Protocol>(
  type: Type,
  answer: (data: Data<Type>, sender: Sender) => Reply<Type> | Promise<Reply<Type>>,
  signal?: AbortSignal,
): void {
  const stop = messenger.onMessage(type, async ({ data, sender }) => {
    if (!(await isAllowed(type, sender))) throw refusal(type, 'sender');
    const received: unknown = data;
    if (!hasShape(type, received)) throw refusal(type, 'shape');
    return answer(received, sender);
  });
  signal?.addEventListener('abort', stop, { once: true });
}

/** Says once per kind that something was refused: a page that floods must not flood the log too. */
function refusal(type: string, what: 'sender' | 'shape'): Error {
  const text = `Message ${type} refused: wrong ${what}`;
  if (!logged.has(text)) {
    logged.add(text);
    console.warn(text);
  }
  return new Error(text);
}
