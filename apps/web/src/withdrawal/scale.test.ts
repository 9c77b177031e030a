import { expect, it } from 'vitest';
import { scaleTo } from './scale.ts';

it('keeps the order of hours, from the left edge to the right, with more room for the first', () => {
  const { place, end } = scaleTo(330);
  expect(end).toBe(336);
  expect([place(0), place(84), place(336), place(999)]).toEqual([0, 50, 100, 100]);
});

it.each([12, 30, 240, 336, 480, 720, 8760])(
  'marks hours that have room and lie in the picture, up to %d h',
  (latest) => {
    const { marks, place, end } = scaleTo(latest);
    const places = [0, ...marks.map(place)];
    expect(marks.every((mark) => mark < end)).toBe(true);
    expect(places.slice(1).every((at, index) => at - (places[index] ?? 0) >= 11)).toBe(true);
    expect(marks.length).toBeGreaterThanOrEqual(1);
  },
);
