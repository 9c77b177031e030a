import type { OpenSession } from '../../session.ts';
export default function QuestionnairePage(_: { readonly open: OpenSession; readonly id?: string }) {
  return null;
}
