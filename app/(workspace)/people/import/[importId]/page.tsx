import type { Metadata } from "next"
import { forgetList, setColumns } from "@/app/(workspace)/people/import/actions"
import { requirePeopleImport } from "@/app/(workspace)/people/import/listed"
import { ColumnsForm } from "@/app/(workspace)/_import/columnsForm"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { PEOPLE_FIELDS } from "@/lib/people/peopleField"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("sheets.columns.title") }
}

export default async function ColumnsPage({ params }: { params: Promise<{ importId: string }> }) {
  const { kept } = await requirePeopleImport((await params).importId)
  const { t } = await getWords()
  const lines = kept.sheet.rows.length - kept.state.first
  return (
    <div className="page">
      <PageHeader
        title={t("sheets.columns.title")}
        lead={t("sheets.columns.lead", { lines, file: kept.fileName ? "named" : "pasted", name: kept.fileName })}
        back={{ href: "/people/import", label: t("people.import.title") }}
      />
      <ColumnsForm
        kept={kept}
        fields={PEOPLE_FIELDS.map((field) => ({ field, label: t(`people.import.fields.${field}`) }))}
        action={setColumns.bind(null, kept.id)}
      />
      <div>
        <ConfirmButton
          variant="quiet"
          label={t("sheets.columns.forget")}
          title={t("sheets.columns.forgetTitle")}
          body={<p>{t("sheets.columns.forgetAbout")}</p>}
          confirmLabel={t("sheets.columns.forget")}
          action={forgetList.bind(null, kept.id)}
        />
      </div>
    </div>
  )
}
