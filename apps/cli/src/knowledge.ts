/**
 * The knowledge, room by room, read when it is first asked for: a question about a medicine must not wait for the laws.
 */
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import type { InstrumentsFacts } from '@clearleaf/core/instruments/facts';
import type { Gazetteer } from '@clearleaf/core/law';
import type { LawFacts } from '@clearleaf/core/law/facts';
import type { MedicineIndex } from '@clearleaf/core/medicines';
import type { PharmacokineticsFacts } from '@clearleaf/core/pharmacokinetics/facts';
import type { ProductFacts } from '@clearleaf/core/product/facts';
import type { SafetyFacts } from '@clearleaf/core/safety/facts';
import type { WithdrawalFacts } from '@clearleaf/core/withdrawal/facts';
import { loadRoom } from '@clearleaf/knowledge/node';

/** Each is read once; the second call gives the same. */
export interface Rooms {
  readonly law: () => LawFacts;
  readonly gazetteer: () => Gazetteer;
  readonly safety: () => SafetyFacts;
  readonly claims: () => ClaimsFacts;
  readonly pharmacokinetics: () => PharmacokineticsFacts;
  readonly product: () => ProductFacts;
  readonly instruments: () => InstrumentsFacts;
  readonly withdrawal: () => WithdrawalFacts;
  readonly medicines: () => Promise<MedicineIndex>;
}

export function openRooms(): Rooms {
  return {
    law: once(() => loadRoom('law')),
    gazetteer: once(() => loadRoom('gazetteer')),
    safety: once(() => loadRoom('safety')),
    claims: once(() => loadRoom('claims')),
    pharmacokinetics: once(() => loadRoom('pharmacokinetics')),
    product: once(() => loadRoom('product')),
    instruments: once(() => loadRoom('instruments')),
    withdrawal: once(() => loadRoom('withdrawal')),
    medicines: once(async () => {
      const { createMedicineIndex } = await import('@clearleaf/core/medicines');
      return createMedicineIndex(loadRoom('medicines'));
    }),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
