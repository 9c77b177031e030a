import type { OpenSession } from '../../session.ts';
export default function Import(_: { readonly open: OpenSession; readonly id?: string }) {
  return null;
}
