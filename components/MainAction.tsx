import { i18n } from '#i18n';

interface MainActionProps {
  /** How many findings are folded now, and how many there are. */
  folded: number;
  all: number;
  isBusy: boolean;
  onClean: () => void;
  onShowEverything: () => void;
}

/**
 * The one large button. As soon as anything is folded it gives everything back, so the way back is never smaller than the
 * way in; folding the rest is then the quiet button beneath.
 */
export function MainAction({ folded, all, isBusy, onClean, onShowEverything }: MainActionProps) {
  const isRestore = folded > 0;
  return (
    <div class="action">
      <button
        type="button"
        class={isRestore ? 'button is-restore' : 'button is-primary'}
        data-action={isRestore ? 'show' : 'clean'}
        aria-disabled={isBusy}
        onClick={onePress(isRestore ? onShowEverything : onClean)}
      >
        {isRestore ? i18n.t('popup.showEverything') : i18n.t('popup.clean')}
      </button>
      {isRestore && folded < all && (
        <button type="button" class="button is-quiet" data-action="rest" aria-disabled={isBusy} onClick={onClean}>
          {i18n.t('popup.foldRest')}
        </button>
      )}
    </div>
  );
}

/** The button turns under the finger: the second press of a double click must not undo the first. Keys have detail 0. */
function onePress(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail <= 1) act();
  };
}
