import type { Metadata } from "next"
import { forgetPairs, setPairColumns } from "@/app/(workspace)/cycles/[cycleId]/setup/import/actions"
import { requirePairImport, type PairImportParams } from "@/app/(workspace)/cycles/[cycleId]/setup/import/listed"
import { ColumnsForm } from "@/app/(workspace)/_import/columnsForm"
import { getWords } from "@/app/_server/words"
import { Section } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { PAIR_FIELDS } from "@/lib/cycle/pairColumns"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("sheets.columns.title") }
}

export default async function PairColumnsPage({ params }: { params: Promise<PairImportParams> }) {
  const { cycle, kept } = await requirePairImport(await params)
  const { t } = await getWords()
  const lines = kept.sheet.rows.length - kept.state.first
  return (
    <Section title={t("sheets.columns.title")}>
      <p className="quiet">
        {t("sheets.columns.lead", { lines, file: kept.fileName ? "named" : "pasted", name: kept.fileName })}
      </p>
      <ColumnsForm
        kept={kept}
        fields={PAIR_FIELDS.map((field) => ({ field, label: t(`setUp.import.fields.${field}`) }))}
        action={setPairColumns.bind(null, cycle.id, kept.id)}
      />
      <form action={forgetPairs.bind(null, cycle.id, kept.id)}>
        <Button type="submit" variant="quiet">
          {t("sheets.columns.forget")}
        </Button>
      </form>
    </Section>
  )
}
