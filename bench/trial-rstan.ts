/** The trial's model in rstan, where R has it: what a person would wait for the same precision from a general sampler. */
import { spawnSync } from 'node:child_process';
import type { TrialTable } from '@clearleaf/core/trial';

export interface RstanRun {
  /** Milliseconds of sampling, compiling left out. */
  readonly sampling: number;
  /** Milliseconds of compiling, which a person pays once. */
  readonly compiling: number;
  /** Effective draws of the difference. */
  readonly effective: number;
  readonly mean: number;
  readonly sd: number;
}

/** The model of `contrast` without trend: days one apart, rho to 0.95, a rating from 0 to 10, MCID 1. */
const MODEL = `
data { int<lower=2> n; vector[n] y; vector[n] x; }
parameters { real level; real d; real<lower=0> tau; real<lower=0, upper=0.95> rho; }
model {
  vector[n] e = y - level - d * x;
  level ~ normal(5, 10);
  d ~ normal(0, 2.5);
  tau ~ normal(0, 2.5);
  e[1] ~ normal(0, tau);
  e[2:n] ~ normal(rho * e[1:(n - 1)], tau * sqrt(1 - square(rho)));
}`;

/** Four chains of 2000 steps on one core, or `null` where R has no rstan. @throws Error where it has, and fails */
export function rstanRun({ outcome, condition }: TrialTable): RstanRun | null {
  const script = `
    if (!requireNamespace("rstan", quietly = TRUE)) { cat("none"); quit() }
    now <- function() proc.time()[["elapsed"]]
    start <- now()
    # Debian keeps these headers with the system, not within R.
    headers <- function(package, folder) if (nzchar(system.file("include", package = package))) NULL else folder
    model <- rstan::stan_model(model_code = "${MODEL}", boost_lib = headers("BH", "/usr/include"),
      eigen_lib = headers("RcppEigen", "/usr/include/eigen3"))
    compiled <- now()
    data <- list(n = ${outcome.length}, y = c(${outcome.join(',')}), x = c(${condition.join(',')}))
    begun <- now()
    fit <- rstan::sampling(model, data = data, chains = 4, iter = 2000, cores = 1, seed = 1, refresh = 0)
    ended <- now()
    d <- rstan::summary(fit, pars = "d")$summary
    cat("\\n", 1000 * (ended - begun), 1000 * (compiled - start), d[1, "n_eff"], d[1, "mean"], d[1, "sd"])`;
  const { status, stdout, stderr, error } = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' });
  if (error !== undefined || stdout.trim() === 'none') return null;
  const numbers = (stdout.trim().split('\n').at(-1) ?? '').trim().split(' ').map(Number);
  const [sampling = 0, compiling = 0, effective = 0, mean = 0, sd = 0] = numbers;
  if (status !== 0 || numbers.length !== 5 || !numbers.every(Number.isFinite))
    throw new Error(`Cannot bench: rstan is there and ended with ${status}: ${stderr.slice(-400)}`);
  return { sampling, compiling, effective, mean, sd };
}
