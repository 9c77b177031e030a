/** `clearleaf simulate`: read, run, print. */
import type { Context, Outcome, Typed } from '../command.ts';
import { say } from '../messages/say.ts';
import { startProgress } from '../terminal/progress.ts';
import { readRequest } from './simulate-input.ts';
import { simulationPage } from './simulate-page.ts';
import { runSimulation } from './simulate-run.ts';
import { simulationCsv, simulationValue } from './simulate-value.ts';

export function simulateRegimen(typed: Typed, context: Context): Promise<Outcome> {
  const request = readRequest(typed, context);
  const progress = startProgress(context.around.notices, (percent) => say('app.simulating', { percent }));
  const result = runSimulation(request, progress.show);
  progress.end();
  return Promise.resolve({
    exit: 0,
    value: simulationValue(result),
    ...(typed.options['--csv'] === undefined ? {} : { text: simulationCsv(result) }),
    page: () => simulationPage(result, context),
  });
}
