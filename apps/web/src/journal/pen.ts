/** Where entries of the page get their time, their zone and their chance: the only place of the journal that asks for them. */
import type { Pen } from '@clearleaf/core/journal';
import { platform } from '@clearleaf/vault';

export const pen: Pen = { now: () => Date.now(), random: (length) => platform.random(length) };

/** Where the clock of this device stands, as an IANA name. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** This moment and this zone: the start of a draft. */
export const here = (): { readonly at: number; readonly zone: string } => ({ at: Date.now(), zone: zoneHere() });
