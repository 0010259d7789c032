import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface NoticeProps {
  icon: IconName;
  title: string;
  text?: string | undefined;
  /** Buttons or details below the words. */
  children?: ComponentChildren;
}

/** What fills the window when there is no list to show: a drawing, a title and what can be done. */
export function Notice({ icon, title, text, children }: NoticeProps) {
  return (
    <div class="notice">
      <span class="notice-icon">
        <Icon name={icon} />
      </span>
      <h1 class="notice-title">{title}</h1>
      {text && <p class="notice-text">{text}</p>}
      {children}
    </div>
  );
}
