/** How answers become numbers. */
export const FORMULAS = [
  "Raters are shown in groups of at least three. Smaller groups are merged into “Other raters”; if they are " +
    "still too few, into the smallest larger group; if there is none, they are not shown.",
  "Of one behaviour in one group of n raters with the sum s on a scale of 1 to m: fewer than three answers are " +
    "not shown; s ≤ n + 1 is shown as “≤ (n + 1)/n” and counted as n + 0.5; s ≥ m·n − 1 as “≥ (m·n − 1)/n” and " +
    "counted as m·n − 0.5; else the exact average. Everything else is computed from these, never from what is " +
    "behind them.",
  "A competency is the average of its shown behaviours, if at least two and at least half of them are shown.",
  "“All colleagues” weights every rater equally: Σ n·x̄ / Σ n. “All groups alike” weights every group equally. " +
    "Self is in neither.",
  "The interval is x̄ ± 1.96 · σ / √n. σ is the pooled standard deviation within subjects of what raters give " +
    "to a competency on average, 0.8 until a workspace has thirty subjects. It depends on n alone, so it tells " +
    "nothing about single answers; simulated, it covers 95 % at n = 3, 5 and 8. A single behaviour has no " +
    "interval, since single answers scatter more.",
  "From thirty subjects on, the region on the map of leading and managing is the ellipse with half axes √(5.991 " +
    "· λ / n), of the eigenvalues λ of the covariance of raters' leading and managing within subjects, pooled " +
    "over the workspace; before that a cross of the two intervals.",
  "What is pooled over a workspace is the one thing made of answers that are not published. It is rounded to " +
    "one decimal (covariances to 0.05), and made anew only when ten more people have been reviewed.",
  "A difference is clear if it is at least 0.5 and more than 1.96 standard errors, possible if only at least " +
    "0.5, else too close to call. For self against others the standard error is σ/√n, for leading against " +
    "managing σ·√(2/n).",
  "Agreement is a word from five answers on, if the average is exact: a standard deviation up to 0.75 is high, " +
    "up to 1.25 mixed, else split. How often each answer was given is shown only if the commonest occurs at most " +
    "n − 3 times.",
  "A change since an earlier report is clear beyond 1.96 · σ · √(1/n₁ + 1/n₂), for n₁ answers then and n₂ now, the " +
    "fewest behind either average. Both averages are as published; reports of other behaviours or of another scale " +
    "are not compared.",
]
