import { GapChart } from "@/app/_report/gapChart"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { itemsOf } from "@/lib/questionnaire/schema"
import { comparisonRows } from "@/lib/report/reading/comparisonRows"
import { firstPair } from "@/lib/report/reading/pairs"
import { capital } from "@/lib/report/reading/parts"
import { viewsOf } from "@/lib/report/reading/views"
import type { Reading } from "@/lib/report/reading"

/** Self against others, competency by competency, and any two who are shown besides. */
export async function Comparisons({ reading }: { reading: Reading }) {
  const words = await getWords()
  const { t } = words
  const { questionnaire } = reading
  const views = viewsOf(words, reading)
  const competencies = questionnaire.competencies.map(({ id, name }) => ({
    id,
    name,
    behaviours: itemsOf(questionnaire, id).map((item) => ({ id: item.id, text: capital(item.other) })),
  }))
  const parts = competencies.map(({ id, behaviours }) => ({ id, items: behaviours.map((each) => each.id) }))
  const pair = firstPair(words.format, views, parts)
  const title = t("reportView.comparisons.figure")
  return (
    <ReportBlock reading={reading} block="comparisons">
      {pair && (
        <GapChart
          top={questionnaire.scale.points.length}
          views={views}
          start={pair.map(({ id }) => id)}
          competencies={competencies}
          verdicts={comparisonRows(words, reading)}
          labels={{
            title,
            competency: t("reportView.competency"),
            difference: t("reportView.comparisons.difference"),
            quadrant: t("reportView.comparisons.quadrant"),
            asTable: t("reportView.asTable"),
            table: t("reportView.tableOf", { title }),
            caption: t("reportView.comparisons.caption"),
          }}
        />
      )}
    </ReportBlock>
  )
}
