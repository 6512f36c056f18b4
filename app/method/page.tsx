import type { Metadata } from "next"
import PublicLayout from "@/app/(public)/layout"
import { PageHeader, Section } from "@/app/_ui/block"
import { builtInQuestionnaire, CLAIMS, UNSCORED_CLAIMS } from "@/lib/questionnaire/builtIn"
import { itemsOf } from "@/lib/questionnaire/schema"
import { FORMULAS } from "@/lib/report/reading"

export const metadata: Metadata = { title: "Method" }

/** The rules and formulas of a report, and where every behaviour comes from. */
export default function MethodPage() {
  return (
    <PublicLayout>
      <div className="page">
        <PageHeader
          title="Method"
          lead="What the numbers of a report are, how they are computed, what they can say and what not."
        />
        <Section title="From answers to numbers">
          <div className="prose">
            <ul>
              {FORMULAS.map((formula) => (
                <li key={formula}>{formula}</li>
              ))}
              <li>
                For organisers, per competency: Cronbach&apos;s α = k/(k − 1) · (1 − Σs²ᵢ/s²) of raters&apos; answers,
                from thirty subjects on; ICC(1) = (B − W)/(B + (n₀ − 1)W) and ICC(2) = (B − W)/B of raters&apos;
                averages, with the mean squares between (B) and within (W) subjects, from ten on.
              </li>
            </ul>
          </div>
        </Section>
        <Section title="What it cannot say">
          <div className="prose">
            <p>
              A handful of colleagues is a small sample, and each of them sees a part. A report is the beginning of a
              conversation, not a verdict: it knows no types, no ranks and no league tables. Two people who put together
              what they know, somebody&apos;s way of writing, and guessing are outside of what any rule can prevent.
            </p>
          </div>
        </Section>
        <Section title="Where the behaviours come from">
          <div className="prose">
            <p>
              The built-in questionnaire goes back to a text on leaders and managers. Each behaviour makes one of its
              claims observable. Two claims are not scored:{" "}
              {UNSCORED_CLAIMS.map((id) => `“${CLAIMS[id]}” (${id})`).join(" and ")}; the first is the same as L11, and
              the other is nothing to be praised for. The text ranks leaders above managers; a report never does, since
              the two complement each other.
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
                      <td className="small quiet">
                        {item.sources.map((source) => `${source}: “${CLAIMS[source]}”`).join("; ")}
                      </td>
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
                Cleveland, W. S., &amp; McGill, R. (1984). Graphical perception.{" "}
                <cite>Journal of the American Statistical Association, 79</cite>, 531–554: positions on a common scale
                are read most accurately, hence the dot plot.
              </li>
              <li>
                Kluger, A. N., &amp; DeNisi, A. (1996). The effects of feedback interventions on performance.{" "}
                <cite>Psychological Bulletin, 119</cite>, 254–284: feedback can hurt, hence strengths first and few
                places to look at.
              </li>
            </ul>
          </div>
        </Section>
      </div>
    </PublicLayout>
  )
}
