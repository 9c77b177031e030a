/** `clearleaf trial plan`, `start`, `stop` and `status`. */
import type { Command, Option } from '../../command.ts';
import { openOptions } from '../../journal/options.ts';

/** The question, how it is asked, and of whom. */
const planOptions: readonly Option[] = [
  { flag: '--question', value: 'KIND', help: 'app.optionTrialQuestion' },
  { flag: '--less', value: 'PERCENT', help: 'app.optionTrialLess' },
  { flag: '--later', value: 'HOURS', help: 'app.optionTrialLater' },
  { flag: '--from', value: 'FORM:MG:BASIS', help: 'app.optionTrialFrom' },
  { flag: '--to', value: 'FORM:MG:BASIS', help: 'app.optionTrialTo' },
  { flag: '--outcome', value: 'NAME', help: 'app.optionTrialName' },
  { flag: '--also', value: 'NAME', repeats: true, help: 'app.optionTrialAlso' },
  { flag: '--mcid', value: 'N', help: 'app.optionTrialMcid' },
  { flag: '--scale', value: 'LOW:HIGH', help: 'app.optionTrialPlanScale' },
  { flag: '--higher-is-better', value: null, help: 'app.optionTrialHigher' },
  { flag: '--design', value: 'DESIGN', help: 'app.optionTrialDesign' },
  { flag: '--pairs', value: 'N', help: 'app.optionTrialPairs' },
  { flag: '--period', value: 'DAYS', help: 'app.optionTrialPeriod' },
  { flag: '--days', value: 'DAYS', help: 'app.optionTrialDays' },
  { flag: '--least', value: 'DAYS', help: 'app.optionTrialLeast' },
  { flag: '--steps', value: 'PERCENTS', help: 'app.optionTrialSteps' },
  { flag: '--hold', value: 'LEAST:MOST', help: 'app.optionTrialHold' },
  { flag: '--start', value: 'DATE', help: 'app.optionTrialStart' },
  { flag: '--seed', value: 'N', help: 'app.optionTrialSeed' },
  { flag: '--sd', value: 'N', help: 'app.optionTrialSd' },
  { flag: '--rho', value: 'N', help: 'app.optionTrialRho' },
  { flag: '--age', value: 'N', help: 'app.optionAge' },
  { flag: '--use', value: 'USE', help: 'app.optionUse' },
  { flag: '--signs', value: 'YES|NO', help: 'app.optionTrialSigns' },
  { flag: '--withdrawal', value: 'YES|NO', help: 'app.optionTrialWithdrawal' },
  { flag: '--pregnant', value: 'YES|NO', help: 'app.optionTrialPregnant' },
  { flag: '--clinician', value: null, help: 'app.optionTrialClinician' },
];

export const plan: Command = {
  name: 'trial plan',
  operands: [],
  summary: 'app.trialPlanSummary',
  about: 'app.trialPlanAbout',
  options: [...planOptions, { flag: '--out', value: 'FILE', help: 'app.optionTrialOut' }],
  examples: [
    {
      args: 'trial plan --question less --less 20 --outcome pain --use daily --signs no --withdrawal no --start 2026-12-01 --seed 7 --sd 2 --rho 0.5'.split(
        ' ',
      ),
      exit: 0,
      shows: 'in 10',
    },
    {
      args: [
        'trial',
        'plan',
        '--question',
        'less',
        '--less',
        '20',
        '--outcome',
        'pain',
        '--use',
        'daily',
        '--signs',
        'yes',
      ],
      exit: 1,
      shows: 'dependence',
    },
  ],
  run: async (typed, context) => (await import('../../trial/plan.ts')).planTrial(typed, context),
};

const asked = ['--use', 'daily', '--signs', 'no', '--withdrawal', 'no'] as const;

export const start: Command = {
  name: 'trial start',
  operands: [{ name: 'FILE', required: false, many: false }],
  summary: 'app.trialStartSummary',
  about: 'app.trialStartAbout',
  options: [...planOptions, ...openOptions],
  examples: [
    {
      args: ['trial', 'start', '--question', 'time', '--later', '2', '--outcome', 'pain', '--seed', '7', ...asked],
      exit: 0,
      shows: 'seed 7',
      journal: 'some',
    },
    {
      args: ['trial', 'start', '--question', 'less', '--less', '30', '--outcome', 'pain', ...asked],
      exit: 1,
      shows: 'quarter',
      journal: 'some',
    },
  ],
  run: async (typed, context) => (await import('../../trial/start.ts')).startTrial(typed, context),
};

export const stop: Command = {
  name: 'trial stop',
  operands: [],
  summary: 'app.trialStopSummary',
  about: 'app.trialStopAbout',
  options: openOptions,
  examples: [{ args: ['trial', 'stop'], exit: 2, shows: '', journal: 'some' }],
  run: async (typed, context) => (await import('../../trial/start.ts')).stopTrial(typed, context),
};

export const status: Command = {
  name: 'trial status',
  operands: [{ name: 'FILE', required: false, many: false }],
  summary: 'app.trialStatusSummary',
  about: 'app.trialStatusAbout',
  options: openOptions,
  examples: [
    { args: ['trial', 'status', 'docs/examples/trial-protocol.json', '--as-of', '2026-12-20'], exit: 0, shows: 'Day' },
    { args: ['trial', 'status', 'nothing.json'], exit: 2, shows: '' },
  ],
  run: async (typed, context) => (await import('../../trial/status.ts')).trialStatus(typed, context),
};
