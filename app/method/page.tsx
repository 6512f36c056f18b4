import type { Metadata } from "next"
import PublicLayout from "@/app/(public)/layout"
import { PageHeader, Section } from "@/app/_ui/block"
import { builtInQuestionnaire, CLAIMS, UNSCORED_CLAIMS } from "@/lib/questionnaire/builtIn"
import { itemsOf } from "@/lib/questionnaire/schema"

export const metadata: Metadata = { title: "Method" }

/** The rules and formulas of a report, and where every behaviour comes from. */
export default function MethodPage() {
  return (
    <PublicLayout>
      <div className="page">
        <PageHeader title="Method" lead="What the numbers of a report are, how they are computed, what they can say and what not." />
        <Section title="From answers to numbers">
          <div className="prose">
            <ul>
              <li>
                Raters are shown in groups of at least three. Smaller groups are merged into “Other raters”; if they are still too few, into
                the smallest larger group; if there is none, they are not shown.
              </li>
              <li>
                Of one behaviour in one group of n raters with the sum s on a scale of 1 to m: fewer than three answers are not shown; s ≤ n + 1
                is shown as “≤ (n + 1)/n” and counted as n + 0.5; s ≥ m·n − 1 as “≥ (m·n − 1)/n” and counted as m·n − 0.5; else the exact
                average. Everything else is computed from these, never from what is behind them.
              </li>
              <li>A competency is the average of its shown behaviours, if at least two and at least half of them are shown.</li>
              <li>
                “All colleagues” weights every rater equally: Σ n·x̄ / Σ n. “All groups alike” weights every group equally. Self is in neither.
              </li>
              <li>
                The interval is x̄ ± 1.96 · σ / √n. σ is the pooled standard deviation within subjects of what raters give to a
                competency on average, 0.8 until a workspace has thirty subjects. It depends on n alone, so it tells nothing about single
                answers; simulated, it covers 95 % at n = 3, 5 and 8. A single behaviour has no interval, since single answers scatter more.
              </li>
              <li>
                From thirty subjects on, the region on the map of leading and managing is the ellipse with half axes √(5.991 · λ / n), of the
                eigenvalues λ of the covariance of raters&apos; leading and managing within subjects, pooled over the workspace; before that a
                cross of the two intervals.
              </li>
              <li>
                What is pooled over a workspace is the one thing made of answers that are not published. It is rounded to one decimal
                (covariances to 0.05), and made anew only when ten more people have been reviewed.
              </li>
              <li>
                For organisers, per competency: Cronbach&apos;s α = k/(k − 1) · (1 − Σs²ᵢ/s²) of raters&apos; answers, from thirty subjects on;
                ICC(1) = (B − W)/(B + (n₀ − 1)W) and ICC(2) = (B − W)/B of raters&apos; averages, with the mean squares between (B) and
                within (W) subjects, from ten on.
              </li>
              <li>
                A difference is clear if it is at least 0.5 and more than 1.96 standard errors, possible if only at least 0.5, else too close to
                call. For self against others the standard error is σ/√n, for leading against managing σ·√(2/n).
              </li>
              <li>
                Agreement is a word from five answers on, if the average is exact: a standard deviation up to 0.75 is high, up to 1.25 mixed,
                else split. How often each answer was given is shown only if the commonest occurs at most n − 3 times.
              </li>
            </ul>
          </div>
        </Section>
        <Section title="What it cannot say">
          <div className="prose">
            <p>
              A handful of colleagues is a small sample, and each of them sees a part. A report is the beginning of a conversation, not a
              verdict: it knows no types, no ranks and no league tables. Two people who put together what they know, somebody&apos;s way of
              writing, and guessing are outside of what any rule can prevent.
            </p>
          </div>
        </Section>
        <Section title="Where the behaviours come from">
          <div className="prose">
            <p>
              The built-in questionnaire goes back to a text on leaders and managers. Each behaviour makes one of its claims observable. Two
              claims are not scored: {UNSCORED_CLAIMS.map((id) => `“${CLAIMS[id]}” (${id})`).join(" and ")}; the first is the same as L11, and
              the other is nothing to be praised for. The text ranks leaders above managers; a report never does, since the two complement each
              other.
            </p>
          </div>
          <div className="table-frame">
            <table className="table stacked">
              <thead>
                <tr>
                  <th scope="col">Competency</th>
                  <th scope="col">This person …</th>
                  <th scope="col">From</th>
                </tr>
              </thead>
              <tbody>
                {builtInQuestionnaire.competencies.flatMap(({ id, name }) =>
                  itemsOf(builtInQuestionnaire, id).map((item) => (
                    <tr key={item.id}>
                      <td>{name}</td>
                      <td>{item.other}</td>
                      <td className="small quiet">{item.sources.map((source) => `${source}: “${CLAIMS[source]}”`).join("; ")}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </div>
        </Section>
        <Section title="Literature">
          <div className="prose">
            <ul>
              <li>
                Cleveland, W. S., &amp; McGill, R. (1984). Graphical perception. <cite>Journal of the American Statistical Association, 79</cite>,
                531–554: positions on a common scale are read most accurately, hence the dot plot.
              </li>
              <li>
                Kluger, A. N., &amp; DeNisi, A. (1996). The effects of feedback interventions on performance.{" "}
                <cite>Psychological Bulletin, 119</cite>, 254–284: feedback can hurt, hence strengths first and few places to look at.
              </li>
            </ul>
          </div>
        </Section>
      </div>
    </PublicLayout>
  )
}
