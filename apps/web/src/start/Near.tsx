/** Shows its children once they come near the eye: what nobody scrolls to is not fetched. */
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** How far below the window counts as near. */
const MARGIN = '400px';

interface NearProps {
  /** Shows them at once. */
  readonly now: boolean;
  readonly children: ReactNode;
}

export function Near({ now, children }: NearProps) {
  const [near, setNear] = useState(now);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={place}>{near && children}</div>;
}
