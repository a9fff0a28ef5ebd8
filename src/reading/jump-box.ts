/** The box that takes a reference (`第八条第二款`) and goes there; `g` puts the focus in it. */
import type { CiteControl } from './cite-control.ts';
import { readJump } from './jump.ts';
import type { ReadingDocument } from './reading-data.ts';
import { onKey } from './shortcuts.ts';
import { goTo } from './target.ts';

export function connectJumpBox(reading: ReadingDocument, control: CiteControl): void {
  const form = document.querySelector<HTMLFormElement>('#jump');
  const input = form?.querySelector('input');
  const problem = form?.querySelector<HTMLElement>('.jump-problem');
  if (!form || !input || !problem) return;
  form.hidden = false;
  const say = (words: string) => {
    problem.textContent = words;
    if (words) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  input.addEventListener('input', () => say(''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const jump = readJump(input.value, reading);
    say(jump.problem ?? '');
    if (jump.id === null) return input.select();
    goTo(jump.id);
    control.moveTo(jump.id);
    control.focus();
  });
  onKey('g', () => {
    if (!form.checkVisibility()) return false;
    input.focus();
    input.select();
    return true;
  });
}
