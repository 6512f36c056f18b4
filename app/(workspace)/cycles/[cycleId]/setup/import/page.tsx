import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import { pastePairs } from "@/app/(workspace)/cycles/[cycleId]/setup/import/actions"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { ImportStart } from "@/app/(workspace)/_import/start"
import { RefusedSchema } from "@/app/_server/sheets"
import { getWords } from "@/app/_server/words"
import { Notice, Section } from "@/app/_ui/block"
import { listImports } from "@/lib/sheet/listImports"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.import.title") }
}

const EXAMPLE =
  "Subject\tRater\tGroup\nDana Okafor\tmei@example.org\tDirect report\nDana Okafor\tRuth Castellanos\tManager"

const Count = z.coerce.number().int().min(0)

/** What the address says that was taken over just now. */
const DoneSchema = z.object({ people: Count, subjects: Count, raters: Count })

interface Props {
  params: CycleParams
  searchParams: Promise<Record<string, unknown>>
}

export default async function ImportPairsPage({ params, searchParams }: Props) {
  const { db, organiser, cycle } = await requireDraft(params)
  const { t } = await getWords()
  const asked = await searchParams
  const done = DoneSchema.safeParse(asked).data
  const base = `/cycles/${cycle.id}/setup`
  return (
    <Section title={t("setUp.import.title")}>
      <p className="quiet">{t("setUp.import.lead")}</p>
      {done && (
        <Notice tone="success" title={t("sheets.start.done")}>
          {t("setUp.import.done", done)} <Link href={`${base}/raters`}>{t("setUp.steps.raters")}</Link>
        </Notice>
      )}
      <ImportStart
        base={`${base}/import`}
        refused={RefusedSchema.parse(asked.refused ?? null)}
        paste={pastePairs.bind(null, cycle.id)}
        example={EXAMPLE}
        begun={await listImports(db, organiser, cycle.id)}
        timeZone={organiser.timeZone}
      />
    </Section>
  )
}
