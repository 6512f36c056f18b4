import type { Metadata } from "next"
import { forgetPairs, setPairColumns } from "@/app/(workspace)/cycles/[cycleId]/setup/import/actions"
import { requirePairImport, type PairImportParams } from "@/app/(workspace)/cycles/[cycleId]/setup/import/listed"
import { ColumnsForm } from "@/app/(workspace)/_import/columnsForm"
import { getWords } from "@/app/_server/words"
import { Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
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
      <div>
        <ConfirmButton
          variant="quiet"
          label={t("sheets.columns.forget")}
          title={t("sheets.columns.forgetTitle")}
          body={<p>{t("sheets.columns.forgetAbout")}</p>}
          confirmLabel={t("sheets.columns.forget")}
          action={forgetPairs.bind(null, cycle.id, kept.id)}
        />
      </div>
    </Section>
  )
}
