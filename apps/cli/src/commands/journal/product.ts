/** `clearleaf journal product`: what is taken, so that a dose can name it. */
import type { Command } from '../../command.ts';
import { openOptions } from '../../journal/options.ts';

export const productCommands: readonly Command[] = [
  {
    name: 'journal product',
    operands: [],
    summary: 'app.productListSummary',
    about: 'app.productListAbout',
    options: openOptions,
    examples: [{ args: ['journal', 'product'], exit: 0, shows: 'Green Maeng Da', journal: 'some' }],
    run: async (typed, context) => (await import('../../diary/product.ts')).listProducts(typed, context),
  },
  {
    name: 'journal product add',
    operands: [{ name: 'NAME', required: true, many: true }],
    summary: 'app.productAddSummary',
    about: 'app.productAddAbout',
    options: [
      { flag: '--kind', value: 'KIND', help: 'app.optionProductKind' },
      { flag: '--form', value: 'FORM', help: 'app.optionForm' },
      { flag: '--vendor', value: 'TEXT', help: 'app.optionVendor' },
      { flag: '--batch', value: 'TEXT', help: 'app.optionBatch' },
      { flag: '--unit', value: 'UNIT=GRAMS', repeats: true, help: 'app.optionUnit' },
      { flag: '--mitragynine', value: 'AMOUNT', help: 'app.optionMitragynine' },
      { flag: '--seven-oh', value: 'AMOUNT', help: 'app.optionSevenOh' },
      ...openOptions,
    ],
    examples: [
      {
        args: [
          'journal',
          'product',
          'add',
          'Red Bali',
          '--kind',
          'kratom',
          '--form',
          'capsule',
          '--unit',
          'capsule=0.5g',
        ],
        exit: 0,
        shows: 'Red Bali',
        journal: 'some',
      },
    ],
    run: async (typed, context) => (await import('../../diary/product.ts')).addProduct(typed, context),
  },
];
