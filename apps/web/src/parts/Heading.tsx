/**
 * Headings that know how deep they stand, so that the same part can be shown on the review and in the library
 * without a gap in the outline that a screen reader walks along.
 */
import { createContext, type ReactNode, useContext } from 'react';

/** The page's own heading is 1. */
const Depth = createContext(2);
const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

interface HeadingProps {
  readonly id?: string;
  readonly className?: string | undefined;
  /** Can take the focus from a link to it. */
  readonly tabIndex?: -1;
  readonly children: ReactNode;
}

export function Heading(props: HeadingProps) {
  const Tag = tags[Math.min(useContext(Depth), tags.length) - 1] ?? 'h6';
  return <Tag {...props} />;
}

/** What stands under the heading before it. */
export function Under({ children }: { readonly children: ReactNode }) {
  return <Depth value={useContext(Depth) + 1}>{children}</Depth>;
}
