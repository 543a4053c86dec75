/** One of several that was chosen: what was measured of each, and which it was. */
export interface Choice {
  readonly options: readonly (readonly number[])[];
  readonly chosen: number;
}

/** What large weights cost: so few choices must not speak for more than they are. */
const RIDGE = 0.001;
const ROUNDS = 600;
const STEP = 0.2;
const MOMENTUM = 0.9;

/** Fits a weight a feature (multinomial logistic regression) by gradient ascent with momentum. */
export function fitChoices(choices: readonly Choice[]): readonly number[] {
  const size = choices[0]?.options[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  const speeds = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = gradientOf(choices, weights);
    for (let k = 0; k < size; k++) {
      const slope = (gradient[k] ?? 0) / choices.length - RIDGE * (weights[k] ?? 0);
      speeds[k] = MOMENTUM * (speeds[k] ?? 0) + slope;
      weights[k] = (weights[k] ?? 0) + STEP * (speeds[k] ?? 0);
    }
  }
  return weights;
}

/** Which option weighs most. */
export function choose(options: Choice["options"], weights: readonly number[]): number {
  const weighed = options.map((option) => weigh(option, weights));
  return weighed.indexOf(Math.max(...weighed));
}

function weigh(option: readonly number[], weights: readonly number[]): number {
  return option.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
}

function gradientOf(choices: readonly Choice[], weights: readonly number[]): readonly number[] {
  const gradient = new Array<number>(weights.length).fill(0);
  for (const { options, chosen } of choices) {
    const weighed = options.map((option) => weigh(option, weights));
    const most = Math.max(...weighed);
    const likely = weighed.map((weight) => Math.exp(weight - most));
    const all = likely.reduce((sum, one) => sum + one, 0);
    options.forEach((option, i) => {
      const error = Number(i === chosen) - (likely[i] ?? 0) / all;
      option.forEach((value, k) => {
        gradient[k] = (gradient[k] ?? 0) + error * value;
      });
    });
  }
  return gradient;
}
