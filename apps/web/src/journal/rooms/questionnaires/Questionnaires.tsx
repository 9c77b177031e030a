import type { OpenSession } from '../../session.ts';
export default function Questionnaires(_: { readonly open: OpenSession; readonly id?: string }) {
  return null;
}
