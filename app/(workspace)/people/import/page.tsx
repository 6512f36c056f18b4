import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import { pasteList } from "@/app/(workspace)/people/import/actions"
import { ImportStart } from "@/app/(workspace)/_import/start"
import { requireOrganiser } from "@/app/_server/gates"
import { RefusedSchema } from "@/app/_server/sheets"
import { getWords } from "@/app/_server/words"
import { Notice, PageHeader } from "@/app/_ui/block"
import { listImports } from "@/lib/sheet/listImports"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("people.import.title") }
}

const EXAMPLE =
  "Name\tE-mail\tReports to\tTeam\nDana Okafor\tdana@example.org\t\tProduct\nMei Lin\tmei@example.org\tDana Okafor\tProduct"

const Count = z.coerce.number().int().min(0)

/** What the address says that was taken over just now. */
const DoneSchema = z.object({ added: Count, changed: Count, moved: Count, left: Count })

export default async function ImportPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const asked = await searchParams
  const done = DoneSchema.safeParse(asked).data
  return (
    <div className="page narrow">
      <PageHeader
        title={t("people.import.title")}
        lead={t("people.import.lead")}
        back={{ href: "/people", label: t("people.title") }}
      />
      {done && (
        <Notice tone="success" title={t("sheets.start.done")}>
          {done.added + done.changed + done.left === 0
            ? t("people.import.unchangedAll")
            : t("people.import.done", done)}{" "}
          <Link href="/people">{t("people.title")}</Link>
        </Notice>
      )}
      <ImportStart
        base="/people/import"
        refused={RefusedSchema.parse(asked.refused ?? null)}
        paste={pasteList}
        example={EXAMPLE}
        begun={await listImports(db, organiser, null)}
        timeZone={organiser.timeZone}
      />
    </div>
  )
}
