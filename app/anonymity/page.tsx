import type { Metadata } from "next"
import { getWords } from "@/app/_server/words"
import { PageHeader, Section } from "@/app/_ui/block"
import { PublicFrame } from "@/app/_ui/publicFrame"
import { TAGS } from "@/app/_ui/tags"
import { LEARNED, type LearnedOf } from "@/lib/report/learned"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("anonymity.title") }
}

const SEALED = ["link", "key", "ballot", "close", "receipt", "change", "removed"] as const
const MERGED = ["groups", "bands", "nothing", "once"] as const
const LIMITS = [
  "operator",
  "program",
  "post",
  "copies",
  "device",
  "mailbox",
  "ownServer",
  "invented",
  "own",
  "size",
  "network",
  "writing",
  "pooling",
] as const

const { behaviours, competencies } = linesOf(5)
const worstOnThree = Math.max(...linesOf(3).behaviours.map(({ lone }) => lone))

/** What is learnt on a scale of so many points: competencies of small groups, and behaviours from the usual number on. */
function linesOf(scale: number): { behaviours: LearnedOf[]; competencies: LearnedOf[] } {
  const { behaviours, competencies } = LEARNED.find(({ points }) => points === scale)!
  return { behaviours: behaviours.filter(({ n }) => n >= 5), competencies: competencies.filter(({ n }) => n < 5) }
}

/** In plain words, with the limits. */
export default async function AnonymityPage() {
  const { t, format } = await getWords()
  const settled = (count: number) => t("anonymity.learned.of", { count: format.number(count, 1) })
  const behaviourLine = (of: LearnedOf) => ({ name: t("anonymity.learned.behaviour", { n: of.n }), of })
  const competencyLine = (of: LearnedOf) => ({ name: t("anonymity.learned.competency", { n: of.n }), of })
  return (
    <PublicFrame>
      <div className="page narrow">
        <PageHeader title={t("anonymity.title")} lead={t("anonymity.lead")} />
        <Section title={t("anonymity.sealed.title")}>
          <ul className="prose">
            {SEALED.map((point) => (
              <li key={point}>{t.rich(`anonymity.sealed.${point}`, TAGS)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t("anonymity.merged.title")}>
          <ul className="prose">
            {MERGED.map((point) => (
              <li key={point}>{t.rich(`anonymity.merged.${point}`, TAGS)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t("anonymity.learned.title")}>
          <p className="prose">{t("anonymity.learned.body")}</p>
          <div className="table-frame">
            <table className="table stacked">
              <thead>
                <tr>
                  <th scope="col">{t("anonymity.learned.what")}</th>
                  <th scope="col">{t("anonymity.learned.lone")}</th>
                  <th scope="col">{t("anonymity.learned.pair")}</th>
                </tr>
              </thead>
              <tbody>
                {[...competencies.map(competencyLine), ...behaviours.map(behaviourLine)].map(({ name, of }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td data-label={t("anonymity.learned.lone")}>{settled(of.lone)}</td>
                    <td data-label={t("anonymity.learned.pair")}>{settled(of.pair)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="prose">{t("anonymity.learned.three", { worst: format.number(worstOnThree, 1) })}</p>
          <p className="prose">{t("anonymity.learned.all")}</p>
        </Section>
        <Section title={t("anonymity.named.title")}>
          <p className="prose">{t("anonymity.named.body")}</p>
        </Section>
        <Section title={t("anonymity.limits.title")}>
          <ul className="prose">
            {LIMITS.map((point) => (
              <li key={point}>{t.rich(`anonymity.limits.${point}`, TAGS)}</li>
            ))}
          </ul>
          <p className="prose">{t("anonymity.limits.open")}</p>
        </Section>
      </div>
    </PublicFrame>
  )
}
