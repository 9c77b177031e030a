/** A new page is read from its top, with the reading position of a screen reader on its heading. */
export function toTop(): void {
  document.documentElement.dataset.moved = 'yes';
  window.scrollTo(0, 0);
  // The page may still be on its way; its heading takes the focus when it arrives (see Page).
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
