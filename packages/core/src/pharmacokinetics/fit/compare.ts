/**
 * Several models of one person's values beside one another.
 *
 * A model's weight says how well it, with its own people, foresaw the values, next to the other models here. It does not
 * say that any of them is right, and rests on how widely each lets people vary, which for these models was set by hand.
 */
import type { Fit, FitRefusal } from './fit.ts';

export interface ModelWeight {
  readonly model: string;
  /** 0 to 1; the weights of one comparison add up to 1. All models are held equally likely before. */
  readonly weight: number;
}

/** Weights of models fitted to the very same values. Refused ones have none: nothing is known of their weight. */
export function modelWeights(fits: readonly (Fit | FitRefusal)[]): readonly ModelWeight[] {
  const fitted = fits.filter((fit) => fit.kind === 'fit');
  const most = Math.max(...fitted.map(({ logMarginalLikelihood: { value } }) => value));
  const raw = fitted.map(({ model, logMarginalLikelihood: { value } }) => ({ model, weight: Math.exp(value - most) }));
  const total = raw.reduce((sum, { weight }) => sum + weight, 0);
  return raw.map(({ model, weight }) => ({ model, weight: weight / total }));
}
