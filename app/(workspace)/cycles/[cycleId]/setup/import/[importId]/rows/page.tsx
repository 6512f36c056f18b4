import type { Metadata } from "next"
import { z } from "zod"
import { leavePairOut, mendPair } from "@/app/(workspace)/cycles/[cycleId]/setup/import/actions"
import { PairTable } from "@/app/(workspace)/cycles/[cycleId]/setup/import/[importId]/rows/pairTable"
import { TakePairs } from "@/app/(workspace)/cycles/[cycleId]/setup/import/[importId]/rows/takePairs"
import { WhatIsMeant } from "@/app/(workspace)/cycles/[cycleId]/setup/import/[importId]/rows/whatIsMeant"
import { comparePairImport, type PairImportParams } from "@/app/(workspace)/cycles/[cycleId]/setup/import/listed"
import { Filters, MendList } from "@/app/(workspace)/_import/rows"
import { getWords } from "@/app/_server/words"
import { Notice, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { addressOf, Pager } from "@/app/_ui/pager"
import { linesOf } from "@/lib/sheet/keptImport"
import { sentenceOf } from "@/lib/words/fault"
import { PageSchema, placeOf } from "@/lib/words/pages"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.import.title") }
}

const FILTERS = ["unreadable", "new", "changed", "unchanged"] as const

const ChoiceSchema = z.object({ show: z.enum(FILTERS).nullable().catch(null), page: PageSchema })

const ROWS = 50
/** A line that is mended has a field for each of its cells. */
const MENDED = 15

interface Props {
  params: Promise<PairImportParams>
  searchParams: Promise<Record<string, unknown>>
}

export default async function PairRowsPage({ params, searchParams }: Props) {
  const { cycle, kept, base, comparison } = await comparePairImport(await params)
  const words = await getWords()
  const { t } = words
  const asked = ChoiceSchema.parse(await searchParams)
  const ofKind = (wanted: string) => comparison.planned.filter(({ kind }) => kind === wanted)
  const counts = {
    unreadable: comparison.unreadable.length,
    new: ofKind("new").length,
    changed: ofKind("changed").length,
    unchanged: ofKind("unchanged").length,
  }
  const shown = asked.show ?? FILTERS.find((filter) => counts[filter] > 0) ?? "new"
  const size = shown === "unreadable" ? MENDED : ROWS
  const { page, pages, skip } = placeOf(asked.page, counts[shown], size)
  const path = `${base}/${kept.id}/rows`
  const rows = new Map(linesOf(kept).map((row) => [row.line, row]))
  const { groups } = inLanguage(cycle.questionnaire, words.language)
  return (
    <>
      <Section title={t("setUp.import.title")}>
        <p className="quiet">
          {kept.fileName || t("sheets.start.pasted")}{" "}
          <ButtonLink variant="quiet" prefetch={false} href={`${base}/${kept.id}`}>
            {t("sheets.rows.back")}
          </ButtonLink>
        </p>
        {kept.state.outcome && (
          <Notice tone="success" title={t("sheets.start.done")}>
            {t("setUp.import.done", { people: 0, subjects: 0, raters: 0, ...kept.state.outcome })}
          </Notice>
        )}
        <WhatIsMeant cycleId={cycle.id} importId={kept.id} comparison={comparison} groups={groups} />
        <TakePairs cycleId={cycle.id} importId={kept.id} comparison={comparison} />
      </Section>
      <Section title={t("sheets.rows.filters")}>
        <Filters
          filters={FILTERS.filter((filter) => counts[filter] > 0).map((filter) => {
            return { filter, label: t(`setUp.import.filters.${filter}`, { count: counts[filter] }) }
          })}
          shown={shown}
          hrefOf={(show) => addressOf(path, { show })}
        />
        {shown === "unreadable" ? (
          <MendList
            kept={kept}
            lines={comparison.unreadable.slice(skip, skip + size).flatMap(({ line, complaints }) => {
              const row = rows.get(line)
              return row ? { row, reasons: complaints.map((complaint) => sentenceOf(words, complaint)) } : []
            })}
            labelOf={(field) => t(`setUp.import.fields.${field as "subject"}`)}
            mend={(line) => mendPair.bind(null, cycle.id, kept.id, line)}
            leaveOut={(line) => leavePairOut.bind(null, cycle.id, kept.id, line)}
            restHref={`${base}/${kept.id}/rest.csv`}
          />
        ) : (
          <PairTable pairs={ofKind(shown).slice(skip, skip + size)} groups={groups} />
        )}
        <Pager page={page} pages={pages} hrefOf={(page) => addressOf(path, { show: shown, page })} />
      </Section>
    </>
  )
}
