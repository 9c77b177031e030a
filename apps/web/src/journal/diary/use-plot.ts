/** A uPlot in its holder: as wide as the holder, and drawn again when the page turns light or dark. */
import { type RefObject, useEffect, useRef } from 'react';
import type uPlot from 'uplot';

/** @param make draws what `of` says; a new `of` draws anew. @param height px */
export function usePlot<Of>(
  of: Of,
  make: (of: Of, holder: HTMLElement) => uPlot,
  height: number,
): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const drawn = { plot: make(of, element) };
    const fit = new ResizeObserver(() => drawn.plot.setSize({ width: element.clientWidth, height }));
    fit.observe(element);
    // The inks are read when it is drawn, and would be those of the other colours after a change.
    const stopWatching = watchColours(() => {
      drawn.plot.destroy();
      drawn.plot = make(of, element);
    });
    return () => {
      stopWatching();
      fit.disconnect();
      drawn.plot.destroy();
    };
  }, [of, make, height]);
  return holder;
}

/** Calls when the page turns light or dark, by the device or by the choice at its foot. Returns the way to stop. */
function watchColours(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const choice = new MutationObserver(changed);
  choice.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  dark.addEventListener('change', changed);
  return () => {
    choice.disconnect();
    dark.removeEventListener('change', changed);
  };
}
