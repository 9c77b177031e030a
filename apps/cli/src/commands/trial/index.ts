/** Trials in one person. */
import type { Command, Group } from '../../command.ts';
import { openOptions } from '../../journal/options.ts';
import { plan, start, status, stop } from './plan.ts';

export const trialGroup: Group = { name: 'trial', summary: 'app.trialSummary', about: 'app.trialAbout' };

const analyse: Command = {
  name: 'trial analyse',
  operands: [{ name: 'FILE', required: false, many: false }],
  summary: 'app.trialAnalyseSummary',
  about: 'app.trialAnalyseAbout',
  options: [
    { flag: '--outcome', value: 'COLUMN', help: 'app.optionTrialOutcome' },
    { flag: '--condition', value: 'COLUMN', help: 'app.optionTrialCondition' },
    { flag: '--dose', value: 'COLUMN', help: 'app.optionTrialDose' },
    { flag: '--from-none', value: null, help: 'app.optionTrialFromNone' },
    { flag: '--day', value: 'COLUMN', help: 'app.optionTrialDay' },
    { flag: '--baseline', value: 'LABEL', help: 'app.optionTrialBaseline' },
    { flag: '--mcid', value: 'N', help: 'app.optionTrialMcid' },
    { flag: '--scale', value: 'SCALE', help: 'app.optionTrialScale' },
    { flag: '--words', value: 'WORDS', help: 'app.optionTrialWords' },
    { flag: '--model', value: 'MODEL', help: 'app.optionTrialModel' },
    { flag: '--prior', value: 'PRIOR', help: 'app.optionTrialPrior' },
    { flag: '--no-trend', value: null, help: 'app.optionTrialNoTrend' },
    { flag: '--weekday', value: null, help: 'app.optionTrialWeekday' },
    { flag: '--covariate', value: 'COLUMN', repeats: true, help: 'app.optionTrialCovariate' },
    { flag: '--also', value: 'COLUMN', repeats: true, help: 'app.optionTrialAlsoColumn' },
    { flag: '--block', value: 'COLUMN', help: 'app.optionTrialBlock' },
    { flag: '--washout', value: 'DAYS', help: 'app.optionTrialWashout' },
    { flag: '--randomised', value: null, help: 'app.optionTrialRandomised' },
    { flag: '--higher-is-better', value: null, help: 'app.optionTrialHigher' },
    ...openOptions,
  ],
  examples: [
    {
      args: ['trial', 'analyse', 'docs/examples/trial.csv', '--outcome', 'pain', '--condition', 'dose', '--day', 'day'],
      exit: 0,
      shows: 'in 10',
    },
    {
      args: ['trial', 'analyse', 'nothing.csv', '--outcome', 'pain', '--condition', 'dose', '--day', 'day'],
      exit: 2,
      shows: '',
    },
  ],
  run: async (typed, context) => (await import('../../trial/analyse.ts')).analyseFile(typed, context),
};

export const trialCommands: readonly Command[] = [plan, start, status, stop, analyse];
