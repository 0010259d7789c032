import { i18n } from '#i18n';

/** Says which site this is about; where the page has no host, only whose window it is. */
export function PopupHeader({ host }: { host: string }) {
  return (
    <header class="header">
      <img class="header-mark" src="/icon/mark.svg" alt="" width="24" height="24" />
      <p class="header-name">{i18n.t('extensionName')}</p>
      {host && <p class="header-host">{host}</p>}
    </header>
  );
}
