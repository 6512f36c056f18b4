import type { Metadata } from "next"
import { getWords } from "@/app/_server/words"
import { PageHeader, Section } from "@/app/_ui/block"
import { PublicFrame } from "@/app/_ui/publicFrame"
import { TAGS } from "@/app/_ui/tags"
import { builtInQuestionnaire, CLAIMS, UNSCORED_CLAIMS } from "@/lib/questionnaire/builtIn"
import { itemsOf } from "@/lib/questionnaire/schema"
import { FORMULAS } from "@/lib/report/reading/formulas"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("method.title") }
}

/** The rules and formulas of a report, and where every behaviour comes from. */
export default async function MethodPage() {
  const { t, format } = await getWords()
  return (
    <PublicFrame>
      <div className="page">
        <PageHeader title={t("method.title")} lead={t("method.lead")} />
        <Section title={t("method.numbers.title")}>
          <ul className="prose">
            {FORMULAS.map((formula) => (
              <li key={formula}>{formula}</li>
            ))}
            <li>{t("method.numbers.reliability")}</li>
          </ul>
        </Section>
        <Section title={t("method.limits.title")}>
          <p className="prose">{t("method.limits.body")}</p>
        </Section>
        <Section title={t("method.behaviours.title")}>
          <p className="prose">
            {t("method.behaviours.body", {
              claims: format.list(UNSCORED_CLAIMS.map((id) => `“${CLAIMS[id]}” (${id})`)),
            })}
          </p>
          <div className="table-frame">
            <table className="table stacked">
              <thead>
                <tr>
                  <th scope="col">{t("method.behaviours.competency")}</th>
                  <th scope="col">{t("method.behaviours.behaviour")}</th>
                  <th scope="col">{t("method.behaviours.source")}</th>
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
        <Section title={t("method.literature.title")}>
          <ul className="prose">
            <li>{t.rich("method.literature.cleveland", TAGS)}</li>
            <li>{t.rich("method.literature.kluger", TAGS)}</li>
          </ul>
        </Section>
      </div>
    </PublicFrame>
  )
}
