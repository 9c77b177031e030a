/**
 * React Aria carries its few spoken words in more than thirty languages. The page speaks as many as the
 * message catalogue does, so the others are left out of the bundle. Add a tag here with each new catalogue.
 */
import type { Plugin } from 'vite';

const DICTIONARY = /\/(?:react-aria|react-aria-components|react-stately)\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.m?js$/;

/** @param kept tags as React Aria names its files, for example `en-US` */
export function oneLanguage(kept: readonly string[]): Plugin {
  return {
    name: 'clearleaf:languages',
    enforce: 'pre',
    load(id) {
      const tag = DICTIONARY.exec(id.split('?')[0] ?? '')?.[1];
      return tag !== undefined && !kept.includes(tag) ? 'export default {};' : null;
    },
  };
}
