import type { Metadata } from "next"
import { getWords } from "@/app/_server/words"
import { PageHeader, Section } from "@/app/_ui/block"
import { PublicFrame } from "@/app/_ui/publicFrame"
import { TAGS } from "@/app/_ui/tags"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { CLAIMS, UNSCORED_CLAIMS } from "@/lib/questionnaire/claims"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { isAskedOf, itemsOf } from "@/lib/questionnaire/schema"
import { formulas } from "@/lib/report/reading/formulas"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("method.title") }
}

/** The rules and formulas of a report, and where every behaviour comes from. */
export default async function MethodPage() {
  const words = await getWords()
  const { t, format, language } = words
  const questionnaire = inLanguage(builtInQuestionnaire, language)
  return (
    <PublicFrame>
      <div className="page">
        <PageHeader title={t("method.title")} lead={t("method.lead")} />
        <Section title={t("method.numbers.title")}>
          <ul className="prose">
            {formulas(words).map((formula) => (
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
                {questionnaire.competencies.flatMap(({ id, name }) =>
                  itemsOf(questionnaire, id).map((item) => (
                    <tr key={item.id}>
                      <td>{name}</td>
                      <td>
                        {item.other}
                        {item.askedOf && (
                          <span className="small quiet">
                            {" "}
                            {t("method.behaviours.askedOf", {
                              groups: format.list(
                                questionnaire.groups
                                  .filter((group) => isAskedOf(item, group.id))
                                  .map(({ name }) => name),
                              ),
                            })}
                          </span>
                        )}
                      </td>
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
