import type { OpenSession } from '../../session.ts';
export default function Export(_: { readonly open: OpenSession; readonly id?: string }) {
  return null;
}
