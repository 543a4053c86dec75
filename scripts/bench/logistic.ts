/** An example of a choice: what was measured, whether it was so, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly isSo: boolean;
  readonly weight: number;
}

/** The base and a weight a feature, in logarithms of odds. */
export interface Logistic {
  readonly base: number;
  readonly weights: readonly number[];
}

/** What large weights cost, of features scaled to a deviation of 1: so few examples must not speak for more than they are. */
const RIDGE = 5;
const ROUNDS = 25;

/** Fits a logistic regression by Newton's method (iteratively reweighted least squares) with a ridge on the scaled weights. */
export function fitLogistic(examples: readonly Example[]): Logistic {
  const scales = scalesOf(examples);
  const rows = examples.map(({ features }) => [1, ...features.map((value, i) => value / (scales[i] ?? 1))]);
  let betas = new Array<number>(scales.length + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++)
    betas = betas.map((beta, i) => beta - (stepOf(examples, rows, betas)[i] ?? 0));
  const [base = 0, ...weights] = betas;
  return { base, weights: weights.map((weight, i) => weight / (scales[i] ?? 1)) };
}

/** The logarithm of the odds that it is so. */
export function oddsOf({ base, weights }: Logistic, features: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), base);
}

/** Standard deviation of each feature; 1 where it never differs. */
function scalesOf(examples: readonly Example[]): readonly number[] {
  const count = examples.length;
  return (examples[0]?.features ?? []).map((_, i) => {
    const values = examples.map(({ features }) => features[i] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count);
    return spread === 0 ? 1 : spread;
  });
}

/** The step from these betas: the gradient over the curvature. */
function stepOf(
  examples: readonly Example[],
  rows: readonly (readonly number[])[],
  betas: readonly number[],
): readonly number[] {
  const size = betas.length;
  const gradient = betas.map((beta, i) => (i === 0 ? 0 : RIDGE * beta));
  const curvature = betas.map((_, i) => betas.map((__, k): number => (i === k && i > 0 ? RIDGE : 0)));
  rows.forEach((row, n) => {
    const example = examples[n];
    if (example === undefined) return;
    const odds = row.reduce((sum, value, i) => sum + value * (betas[i] ?? 0), 0);
    const likely = 1 / (1 + Math.exp(-odds));
    const error = example.weight * (likely - Number(example.isSo));
    const bend = example.weight * likely * (1 - likely) + 1e-9;
    for (let i = 0; i < size; i++) {
      const value = row[i] ?? 0;
      if (value === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + error * value;
      const line = curvature[i] ?? [];
      for (let k = 0; k < size; k++) line[k] = (line[k] ?? 0) + bend * value * (row[k] ?? 0);
    }
  });
  return solve(curvature, gradient);
}

/** Solves `matrix` · x = `values` by elimination; the matrix is symmetric and positive, so no pivot is sought. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, values[i] ?? 0]);
  rows.forEach((pivot, i) => {
    const scale = pivot[i] ?? 1;
    for (let k = 0; k < pivot.length; k++) pivot[k] = (pivot[k] ?? 0) / scale;
    rows.forEach((row, n) => {
      const factor = row[i] ?? 0;
      if (n !== i) for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    });
  });
  return rows.map((row) => row.at(-1) ?? 0);
}
