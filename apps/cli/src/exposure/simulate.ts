/** `clearleaf simulate`: read, run, print. */
import type { Context, Outcome, Typed } from '../command.ts';
import { say } from '../messages/say.ts';
import { startProgress } from '../terminal/progress.ts';
import { readRequest } from './simulate-input.ts';
import { simulationPage } from './simulate-page.ts';
import { runSimulation } from './simulate-run.ts';
import { simulationCsv, simulationValue } from './simulate-value.ts';

/** Simulated people from which on it takes seconds on any machine. */
const MANY = 5_000;

export function simulateRegimen(typed: Typed, context: Context): Promise<Outcome> {
  const request = readRequest(typed, context);
  const { notices } = context.around;
  const progress = startProgress(notices, (percent) => say('app.simulating', { percent }));
  // Nobody waits for few at a script, whose standard error should then stay empty however slow the machine is.
  const isShown = notices.isTerminal || request.subjects * request.individuals.length >= MANY;
  const result = runSimulation(request, isShown ? progress.show : () => {});
  progress.end();
  return Promise.resolve({
    exit: 0,
    value: simulationValue(result),
    ...(typed.options['--csv'] === undefined ? {} : { text: simulationCsv(result) }),
    page: () => simulationPage(result, context),
  });
}
