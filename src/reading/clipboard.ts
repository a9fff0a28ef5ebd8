import { tell } from './status.ts';

/** Copies a text and says so, or says that it could not; `what` is 链接, 引文 and so on. */
export async function copy(text: string, what: string): Promise<void> {
  const copied = (await written(text)) || selectedAndCopied(text);
  tell(copied ? `已复制${what}` : '浏览器不允许复制，请手工选取。');
}

async function written(text: string): Promise<boolean> {
  try {
    // Absent on pages not served over HTTPS.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The older way, through a field that nobody sees. */
function selectedAndCopied(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
