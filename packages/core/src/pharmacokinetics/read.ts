/**
 * Reading typed arrays in inner loops: the number at a place that is known to lie inside, which the compiler cannot
 * know; the 0 never comes out. One function for each kind of array, so that the engine compiles each for its kind.
 */
export const get = (values: Float64Array, place: number): number => values[place] ?? 0;
export const getWhole = (values: Int32Array, place: number): number => values[place] ?? 0;
