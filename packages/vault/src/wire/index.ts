/** The sealed format as anyone sees it who holds no key: framing, sizes, ids. Nothing here decrypts. */
export * from './bytes.ts';
export * from './padding.ts';
export * from './header.ts';
export * from './frame.ts';
export * from './image.ts';
